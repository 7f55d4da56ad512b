using System.Text.Json;
using Platform.Web.Conversations;

namespace Platform.Web.Privacy;

/// <summary>The form of a person's file, for the document: <see cref="PersonFile"/> writes it as it is read.</summary>
internal sealed record PersonBody(
    string Client, DateTimeOffset ExportedAt, string? Phone, string? Email, IReadOnlyList<SessionBody> Sessions, IReadOnlyList<JsonElement> Contacts,
    IReadOnlyList<JsonElement> Profiles, IReadOnlyList<JsonElement> Leads, IReadOnlyList<JsonElement> Bookings, IReadOnlyList<JsonElement> Waitlist,
    IReadOnlyList<JsonElement> Escalations, IReadOnlyList<JsonElement> Sent, IReadOnlyList<JsonElement> Usage);
