using System.ComponentModel.DataAnnotations;

namespace Platform.Web.Hosting;

/// <summary>How messages are handed to their session (section <c>Turns</c>).</summary>
internal sealed class RepeatSettings
{
    internal const string Section = "Turns";

    /// <summary>Seconds for which a message is repeated before its sender hears 503. Default 12.</summary>
    [Range(1, 600)]
    public int RepeatSeconds { get; init; } = 12;
}
