using System.ComponentModel.DataAnnotations;
using Platform.Integrations.Database;

namespace Platform.Silo.Hosting;

/// <summary>Settings that are needed while the host is composed, checked; a wrong one ends the start with one line.</summary>
internal static class Settings
{
    public static T Read<T>(IConfiguration configuration, string section) where T : class, new()
    {
        var settings = configuration.GetSection(section).Get<T>() ?? new();
        var wrong = new List<ValidationResult>();
        return Validator.TryValidateObject(settings, new(settings), wrong, validateAllProperties: true) ? settings
            : throw new StartException($"{section}__{wrong[0].MemberNames.First()}: {wrong[0].ErrorMessage}");
    }
}
