using System.Text.Json;
using Platform.Core.Conversations;

namespace Platform.Integrations.Turns;

/// <summary>The person as the session's row keeps them; null when nothing is known.</summary>
internal static class PersonJson
{
    public static string? Write(Person person) =>
        person == Person.Unknown ? null : JsonSerializer.Serialize(person, PersonJsonContext.Default.Person);

    public static Person Read(string? json) =>
        json is null ? Person.Unknown : JsonSerializer.Deserialize(json, PersonJsonContext.Default.Person) ?? Person.Unknown;
}
