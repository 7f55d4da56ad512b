namespace Platform.Integrations.Privacy;

/// <summary>Rows of a person, try-outs among them.</summary>
public sealed record HeldCounts(int Sessions, int Messages, int Leads, int Bookings, int Contacts, int Waitlist, int Escalations)
{
    public static HeldCounts None { get; } = new(0, 0, 0, 0, 0, 0, 0);
}
