using System.ComponentModel;

namespace Platform.Web.Privacy;

/// <summary>Whose data is to be erased: by phone, e-mail or session, one at least.</summary>
internal sealed record ErasureRequest
{
    [Description("A number of theirs, in E.164 or as it is written in the client's region.")]
    public string? Phone { get; init; }

    [Description("An e-mail of theirs.")]
    public string? Email { get; init; }

    [Description("A session of theirs: your own id, or the thread's 32 hex characters.")]
    public string? SessionId { get; init; }

    [Description("Cancels the appointments that are still to come. Without it they are a reason to erase nothing.")]
    public bool CancelBookings { get; init; }

    internal PersonRequest Person => new() { Phone = Phone, Email = Email, SessionId = SessionId };
}
