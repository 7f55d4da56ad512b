namespace Platform.Core.Contacts;

/// <summary>A contact as a turn writes it.</summary>
/// <param name="Address">Keyed hash of the address that the channel proved (see <see cref="Conversations.ThreadHash.Contact"/>).</param>
public sealed record ContactEntry(Guid Address, Contact Contact);
