using System.ComponentModel;

namespace Platform.Web.Privacy;

/// <summary>Whose data is wanted: by phone, e-mail or session, one at least.</summary>
internal sealed record PersonRequest
{
    [Description("A number of theirs, in E.164 or as it is written in the client's region.")]
    public string? Phone { get; init; }

    [Description("An e-mail of theirs.")]
    public string? Email { get; init; }

    [Description("A session of theirs: your own id, or the thread's 32 hex characters.")]
    public string? SessionId { get; init; }
}
