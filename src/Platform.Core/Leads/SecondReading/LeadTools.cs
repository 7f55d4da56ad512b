using System.Collections.Immutable;
using System.Text.Json;
using Platform.Core.Escalation;
using Platform.Core.Knowledge;
using Platform.Core.Models;
using Platform.Core.Scheduling;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.SecondReading;

/// <summary>
/// The tools that lead capture offers to a model, each within this one conversation of this one client. What a tool is told is
/// checked like what a person says, and it only proposes: the flow asks, the person confirms, the turn books.
/// </summary>
/// <param name="look">Asks the client's own calendar what is free.</param>
/// <param name="find">Looks for passages in the client's own documents.</param>
public sealed class LeadTools(
    LeadState state, LeadInput input, IReadText reader, Func<CalendarQuery, CancellationToken, Task<CalendarAnswer>> look, Func<string, CancellationToken, Task<ImmutableArray<PassageHit>>> find)
{
    internal const string Availability = "availability";
    internal const string Book = "book";
    internal const string Search = "search";
    internal const string Escalate = "escalate";

    private const string ValuesOf = """
        {"type":"object","additionalProperties":false,"required":["service","when"],
         "properties":{"service":{"type":["string","null"]},"when":{"type":"array","items":{"type":"string"}}}}
        """;

    private const string BookingOf = """
        {"type":"object","additionalProperties":false,"required":["name","phone","email","service","when"],
         "properties":{"name":{"type":["string","null"]},"phone":{"type":["string","null"]},"email":{"type":["string","null"]},
          "service":{"type":["string","null"]},"when":{"type":"array","items":{"type":"string"}}}}
        """;

    private const string QueryOf = """{"type":"object","additionalProperties":false,"required":["query"],"properties":{"query":{"type":"string"}}}""";

    private static readonly ImmutableArray<string> Reasons =
    [
        EscalationReasons.CustomerRequest, EscalationReasons.MissingKnowledge, EscalationReasons.UnsupportedRequest,
        EscalationReasons.PolicyRestriction, EscalationReasons.LowConfidence, EscalationReasons.Complaint,
    ];

    private static readonly string ReasonOf = $$"""
        {"type":"object","additionalProperties":false,"required":["reason"],
         "properties":{"reason":{"type":"string","enum":["{{string.Join("\",\"", Reasons)}}"]} } }
        """;

    public ImmutableArray<ModelTool> Offered =>
    [
        new(Availability, "Says when a service is free. `when` holds the person's own words of day and time.", ValuesOf, AskAvailability),
        new(Book, "Takes down what the person said for an appointment. It is booked only once the person says yes to the summary.", BookingOf, TakeDown),
        new(Search, "Looks in what the business says about itself, and in its documents.", QueryOf, Find),
        new(Escalate, "Calls a human colleague.", ReasonOf, CallHuman),
    ];

    /// <summary>True where the tool did nothing, because of its arguments.</summary>
    internal static bool WasRefused(ModelToolCall call) => call.Result.StartsWith("Refused", StringComparison.OrdinalIgnoreCase);

    /// <summary>The values in a tool's arguments; null when they are none.</summary>
    internal static Extraction? Values(string arguments, MaskedText mask) =>
        Extraction.Parse(arguments, mask.Open) is { } values ? values with { YesNo = null, Intent = null, WantsHuman = false } : null;

    /// <summary>The reason in the arguments of <c>escalate</c>; null when it is none of ours.</summary>
    internal static string? Reason(string arguments) => Text(arguments, "reason") is { } reason && Reasons.Contains(reason) ? reason : null;

    private async Task<string> AskAvailability(string arguments, CancellationToken cancellation)
    {
        if (Values(arguments, Masked.Of(state, input)) is not { } values) return "Refused: the arguments are no such object.";
        if (Wrong(values) is { } wrong) return wrong;
        var plan = LeadFlow.Plan(state, input with { Readings = Proposal.Merge(state, input, values, reader) });
        if (plan.Query is not { Ask: CalendarAsk.Look or CalendarAsk.Hold } query) return "Refused: it is not known yet which service, or for when.";
        var answer = await look(query with { Ask = CalendarAsk.Look }, cancellation);
        return answer.Offers.IsEmpty && answer.Verdict != Verdict.Free
            ? "Nothing is free."
            : $"{(answer.Verdict == Verdict.Free ? "Free." : $"Free: {string.Join(", ", answer.Offers)}.")} The system tells the person itself.";
    }

    private Task<string> TakeDown(string arguments, CancellationToken cancellation) => Task.FromResult(
        Values(arguments, Masked.Of(state, input)) is not { } values ? "Refused: the arguments are no such object."
        : Wrong(values) ?? "Taken down. Nothing is booked before the person has said yes to the summary; the system asks.");

    private async Task<string> Find(string arguments, CancellationToken cancellation)
    {
        if (Text(arguments, "query") is not { Length: <= 200 } query) return "Refused: a query of at most 200 characters.";
        var quoted = QuotedPassages.Of(await find(query, cancellation));
        return quoted.Length == 0 ? BusinessFacts.Find(input, query) : $"{BusinessFacts.Find(input, query)}\n{quoted}";
    }

    private Task<string> CallHuman(string arguments, CancellationToken cancellation) =>
        Task.FromResult(Reason(arguments) is null ? $"Refused: reason is one of {string.Join(", ", Reasons)}." : "A colleague is called.");

    private string? Wrong(Extraction values)
    {
        var said = string.Join('\n', input.Readings.Select(r => r.Text));
        if (values.Service is { } service && input.Config.FindService(service) is null) return $"Refused: service is one of {string.Join("; ", input.Config.Services.Select(s => s.Name))}.";
        return values.When.FirstOrDefault(q => !Literal.Occurs(said, q)) is { } quote ? $"Refused: the person did not say '{quote}'." : null;
    }

    private static string? Text(string arguments, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(arguments);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
