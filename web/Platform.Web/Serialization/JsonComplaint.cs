using System.Text.Json;

namespace Platform.Web.Serialization;

/// <summary>What is wrong with a body, in the sender's terms: no type names of ours.</summary>
internal static class JsonComplaint
{
    internal static string Of(Exception refused) => refused is JsonException { Path: { Length: > 0 } path } json
        ? $"The body does not fit at {path} (line {json.LineNumber + 1}): it is not JSON, a member is unknown, missing or given twice, or a value has the wrong type."
        : "The body is not valid JSON of the expected form.";
}
