using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Agencies;
using Platform.Core.Conversations;

namespace Platform.Core.Leads;

/// <summary>The answers to tap. WhatsApp shows up to three as buttons of 20 characters, up to ten as a list of 24.</summary>
internal static class Choices
{
    private const int Most = 10;
    private const int MostButtons = 3;
    private const int ButtonLength = 20;
    private const int RowLength = 24;

    public static ImmutableArray<string> Of(LeadState state, LeadInput input) => state.Question switch
    {
        LeadQuestion.Wanted or LeadQuestion.ThisService or LeadQuestion.Confirm or LeadQuestion.CallOff or LeadQuestion.Human or LeadQuestion.Still or LeadQuestion.Waitlist or LeadQuestion.NextPerson => [Speech.Text(input, "yes"), Speech.Text(input, "no")],
        LeadQuestion.Service => Services(input, [.. Among(state, input).Take(Most)]),
        LeadQuestion.Which => [.. (state.Claim?.Choices ?? []).Select(c => Moments.Short(input, c.Time))],
        LeadQuestion.Time => [.. (state.Offered ?? []).Select(t => Moments.Short(input, t))],
        LeadQuestion.Half => [Moments.Clock(input, LocalTime.Min(state.Wish!.At!.Value, state.Other!.Value)), Moments.Clock(input, LocalTime.Max(state.Wish.At.Value, state.Other.Value))],
        LeadQuestion.CallOffOrMove => [Speech.Text(input, "move_it"), Speech.Text(input, "call_it_off")],
        LeadQuestion.Change => [.. Fields(input).Select(Capital)],
        _ => [],
    };

    /// <summary>The services of which one is to be chosen.</summary>
    public static IEnumerable<Service> Among(LeadState state, LeadInput input) =>
        state.Among is { IsEmpty: false } among ? among.Select(input.Config.FindService).OfType<Service>() : input.Config.Services;

    /// <summary>The appointments that they have, in words.</summary>
    public static IEnumerable<string> Appointments(LeadState state, LeadInput input) =>
        (state.Claim?.Choices ?? []).Select(c => Speech.Text(input, "appointment", ("service", Spelling.Service(input, c.Service)), ("when", Moments.OnWhen(input, c.Time))));

    /// <summary>Some services, by names that fit; none where one has no such name.</summary>
    public static ImmutableArray<string> Services(LeadInput input, ImmutableArray<Service> services)
    {
        if (input.Channel != Channels.WhatsApp) return [.. services.Select(s => s.Name)];
        var room = services.Length > MostButtons ? RowLength : ButtonLength;
        var named = services.Select(s => s.Synonyms.Prepend(s.Name).FirstOrDefault(n => n.Length <= room)).OfType<string>().Select(Capital).ToImmutableArray();
        return named.Length == services.Length ? named : [];
    }

    /// <summary>What can be changed: the slots that the client collects.</summary>
    public static IEnumerable<string> Fields(LeadInput input) =>
        Questions.Fields(input.Config).Distinct().Select(f => Speech.Text(input, "field_" + f.ToString().ToLowerInvariant()));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
