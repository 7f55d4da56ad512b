using System.Text.RegularExpressions;

namespace Platform.Core.Agencies.Reading;

/// <summary>A value that stands in no document, only its name does: <c>secret:name</c>.</summary>
internal static partial class SecretReference
{
    /// <summary>The name of the stored secret; null when absent or not a reference.</summary>
    public static string? Read(ConfigValue value, string example, Findings findings)
    {
        var name = value.Parsed(t => Form().Match(t) is { Success: true } match ? match.Groups[1].Value : null,
            $"secret: and the name of a stored secret, such as secret:{example}");
        if (name is not null)
            findings.Names(new(name, value.Place.Line, value.Place.Column, value.Path));
        return name;
    }

    [GeneratedRegex("^secret:([a-z0-9_-]{1,63})$")]
    private static partial Regex Form();
}
