using System.Text.Json.Serialization;

namespace Platform.Web.Understanding;

/// <summary>A service: its name alone, or with synonyms.</summary>
[JsonConverter(typeof(ServiceEntryConverter))]
internal sealed record ServiceEntry(string Name, IReadOnlyList<string> Synonyms);
