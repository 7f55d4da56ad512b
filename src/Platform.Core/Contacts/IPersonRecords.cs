using Platform.Core.Conversations;

namespace Platform.Core.Contacts;

/// <summary>Reads what a client's records hold of a person: their contact and their bookings. Never another client's.</summary>
public interface IPersonRecords
{
    /// <param name="key">The thread of the conversation that asks.</param>
    Task<PersonFound> Find(ThreadKey key, PersonLookup lookup, CancellationToken cancellation);
}
