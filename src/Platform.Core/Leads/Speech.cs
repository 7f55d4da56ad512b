using NodaTime;
using Platform.Core.Agencies;
using Platform.Core.Conversations;
using Platform.Core.Leads.Words;

namespace Platform.Core.Leads;

/// <summary>Puts things into words, for the channel and the language of the person.</summary>
internal static class Speech
{
    private const int MostChoices = 10;
    private const int MostSpoken = 5;

    public static bool IsSpoken(LeadInput input) => input.Channel == Channels.Phone;

    public static LeadTexts Texts(LeadInput input) => input.Config.Texts.For(input.Locale);

    public static string Text(LeadInput input, string key, params ReadOnlySpan<(string, string)> values) =>
        Text(input, new Phrase(key, input.Turn, [.. values]));

    public static string Text(LeadInput input, Phrase phrase) =>
        Texts(input).Text(phrase.Key, IsSpoken(input), phrase.Variant, phrase.Values.Add(("business", input.Config.Name)));

    /// <summary>The pending question in the words of its first time; null when none is pending.</summary>
    public static string? Question(LeadState state, LeadInput input) => state.Question switch
    {
        LeadQuestion.None => null,
        LeadQuestion.ThisService => Ask(state, input, "ask_this_service", ("service", Spelling.Service(input, state.Guess ?? input.Config.Services[0].Name))),
        LeadQuestion.Half => Ask(state, input, "ask_half", ("first", Moments.Clock(input, LocalTime.Min(state.Wish!.At!.Value, state.Other!.Value))), ("second", Moments.Clock(input, LocalTime.Max(state.Wish.At.Value, state.Other.Value)))),
        LeadQuestion.Time or LeadQuestion.Day => Offer(state, input),
        LeadQuestion.Confirm => Readback.Question(state, input),
        LeadQuestion.CallOff => Ask(state, input, "ask_call_off", ("service", Spelling.Service(input, state.Booking!.Service)), ("when", Moments.OnWhen(input, state.Booking.Time))),
        LeadQuestion.CallOffOrMove => Ask(state, input, "ask_call_off_or_move", ("service", Spelling.Service(input, state.Booking!.Service)), ("when", Moments.OnWhen(input, state.Booking.Time))),
        LeadQuestion.Still => Ask(state, input, "ask_still", ("details", Readback.Recalled(state, input))),
        LeadQuestion.Which => Ask(state, input, "ask_which", ("choices", List(input, Choices.Appointments(state, input), "or"))),
        LeadQuestion.Service => Ask(state, input, "ask_service", ("services", Services(input, Choices.Among(state, input), "or"))),
        LeadQuestion.Change => Ask(state, input, "ask_change", ("fields", List(input, Choices.Fields(input), "or"))),
        _ => Ask(state, input, "ask_" + state.Question.ToString().ToLowerInvariant()),
    };

    public static string Ask(LeadState state, LeadInput input, string key, params ReadOnlySpan<(string, string)> values) =>
        Text(input, new Phrase(key, Math.Max(0, state.AskedAt - 1), [.. values]));

    /// <summary>The services as a list; not more than can be listened to on the phone.</summary>
    public static string Services(LeadInput input, string last) =>
        Services(input, input.Config.Services, last);

    public static string Services(LeadInput input, IEnumerable<Service> services, string last) =>
        List(input, services.Take(IsSpoken(input) ? MostSpoken : MostChoices).Select(s => Spelling.Service(input, s.Name)), last);

    /// <param name="last">Key of the word before the last: <c>and</c> or <c>or</c>.</param>
    public static string List(LeadInput input, IEnumerable<string> items, string last)
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} {Joint(input, last, all[^1])} {all[^1]}";
    }

    public static string Offer(LeadState state, LeadInput input)
    {
        var offered = state.Offered ?? [];
        var key = offered.Length > 1 ? "ask_time" : state is { Wish.Soonest: true, Declined: null } ? "ask_time_earliest" : "ask_time_one";
        return Ask(state, input, key, ("times", Moments.Times(input, offered)));
    }

    // "Masaje e hidratación", "diez u once": some words change before some sounds.
    private static string Joint(LeadInput input, string last, string next)
    {
        var other = Texts(input).Words(last + "_else");
        var changes = other.Skip(1).Any(sound => next.StartsWith(sound, StringComparison.OrdinalIgnoreCase)) && !next.StartsWith("hie", StringComparison.OrdinalIgnoreCase);
        return changes ? other[0] : Text(input, last);
    }
}
