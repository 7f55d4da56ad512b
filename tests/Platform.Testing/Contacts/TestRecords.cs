using NodaTime;
using Platform.Core.Contacts;
using Platform.Core.Conversations;
using Platform.Core.Scheduling;

namespace Platform.Testing.Contacts;

/// <summary>One client's contacts and bookings in memory, as the tables would have them.</summary>
public sealed class TestRecords : IPersonRecords
{
    private readonly Dictionary<string, Contact> contacts = [];
    private readonly Dictionary<Guid, (StandingBooking Booking, string? Phone)> bookings = [];

    public void Keep(string number, Contact contact) => contacts[number] = contact;

    public void Book(StandingBooking booking, string? phone) => bookings[booking.Id] = (booking, phone);

    public void Cancel(Guid booking) => bookings.Remove(booking);

    public void Move(Guid booking, string service, Instant start) =>
        bookings[booking] = (bookings[booking].Booking with { Service = service, Start = start }, bookings[booking].Phone);

    public Task<PersonFound> Find(ThreadKey key, PersonLookup lookup, CancellationToken cancellation) => Task.FromResult(Find(lookup));

    public PersonFound Find(PersonLookup lookup) => new()
    {
        Contact = lookup.Contact is { } number ? contacts.GetValueOrDefault(number) : null,
        Bookings = [.. bookings.Values.Where(b => Wanted(b.Booking, b.Phone, lookup)).Select(b => b.Booking).OrderBy(b => b.Start)],
    };

    private static bool Wanted(StandingBooking booking, string? phone, PersonLookup lookup) => lookup switch
    {
        { Booking: { } id } => booking.Id == id,
        { Reference: { } reference } => booking.Reference == reference && phone == lookup.Phone && booking.Start > lookup.Now,
        { Number: { } number } => phone == number && booking.Start > lookup.Now,
        _ => false,
    };
}
