using System.ComponentModel.DataAnnotations;

namespace Platform.Silo.Conversations;

/// <summary>How turns are made (section <c>Turns</c>).</summary>
internal sealed class TurnSettings
{
    /// <summary>Seconds after which a reply on web or messaging is given up and the person is asked to repeat; default 15.</summary>
    [Range(1, 600)]
    public int DeadlineSeconds { get; set; } = 15;
}
