using System.Collections.Immutable;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.Slots;

/// <summary>The service, by its configured name.</summary>
internal static class ServiceSlot
{
    private const double Sure = 0.8;
    private const double Likely = 0.55;

    public static Draft Take(Draft draft, Reading reading)
    {
        var state = draft.State;
        if (state.Question == LeadQuestion.ThisService && draft.Heard.YesNo == YesNo.Yes && reading.Services.IsEmpty)
            return Put(draft, state.Guess ?? draft.Input.Config.Services[0].Name);
        if (Numbered(draft, reading) is { } numbered) return Put(draft, numbered);
        if (Ranked(draft, reading) is { IsEmpty: false } ranked) return ranked is [var one] ? Put(draft, one.Name) : Which(draft, ranked.Select(s => s.Name));
        var named = reading.Services.Where(s => !s.Negated && draft.Input.Config.FindService(s.Name) is not null).ToImmutableArray();
        if (named.IsEmpty || Compares(draft, reading, named) || IsBesides(draft, named)) return draft;
        if (OnlyAskedAbout(draft)) return AskedAbout(draft, named);
        if (IsBesidesThis(draft, named)) return OneAtATime(draft, draft.State.Service!, [named[0].Name]);
        var best = named.FirstOrDefault(s => s.Name != state.Service && !s.Ambiguous) ?? named[0];
        if (best.Ambiguous) return Which(draft, named.Where(s => s.Ambiguous).Select(s => s.Name));
        if (IsDoubtful(draft, best.Name)) return draft.Set(s => s with { Guess = best.Name }) with { Understood = true };
        if (best.Confidence >= Sure) return OneOfSeveral(Put(draft, best.Name), named, best);
        return best.Confidence >= Likely && state.Service is null
            ? draft.Set(s => s with { Guess = best.Name }) with { Understood = true }
            : draft;
    }

    // "How much is a facial?" is no change of mind, and another service named in passing, beside the answer to a question, is none either.
    private static bool OnlyAskedAbout(Draft draft)
    {
        if (draft.State.Service is null || draft.Heard.Does(Acts.Correct | Acts.Reschedule)) return false;
        var answers = Questions.Field(draft.State.Question) is LeadFields.Time && draft.Heard.Readings.Any(r => !r.DateTimes.IsEmpty);
        return (draft.Heard.Topics != Topics.None && !draft.Heard.Does(Acts.Book)) || (answers && !draft.Heard.Mentioned.HasFlag(Asked.Service));
    }

    // Prices of two were asked before anything was wanted: which one it is to be is open.
    private static Draft AskedAbout(Draft draft, ImmutableArray<ServiceReading> named) =>
        draft.State is { Question: LeadQuestion.Wanted, Service: not null } && named.All(s => s.Name != draft.State.Service) ? draft.Set(s => s with { Service = null, Among = [.. named.Select(n => n.Name).Prepend(s.Service!).Distinct()] }) : draft;

    // "What's the difference between the massage and the facial?" wants neither yet.
    private static bool Compares(Draft draft, Reading reading, ImmutableArray<ServiceReading> named) =>
        draft.State.Service is null && (reading.Text.AsSpan().TrimEnd().EndsWith("?") || draft.Heard.Topics == Topics.Other) && reading.DateTimes.IsEmpty && (draft.Heard.Topics & ~Topics.Other) == Topics.None && !draft.Heard.Does(Acts.Book)
        && named.All(s => !s.Ambiguous) && named.Select(s => s.Name).Distinct().Skip(1).Any();

    // "Do you take dental insurance?" has but a word of a service in it.
    private static bool IsBesides(Draft draft, ImmutableArray<ServiceReading> named) =>
        draft.State.Service is null && draft.Heard.Topics == Topics.Other && !draft.Heard.Does(Acts.Book) && named.All(s => s.Confidence <= Sure);

    // Another service named beside another day may be meant, or may be a way of speaking: it is asked.
    private static bool IsDoubtful(Draft draft, string name) =>
        draft.State is { Service: { } current, Stage: not LeadStage.Completed } && current != name && draft.Heard.Readings.Any(r => !r.DateTimes.IsEmpty)
        && !draft.Heard.Does(Acts.Correct | Acts.Book | Acts.Reschedule) && !draft.Heard.Mentioned.HasFlag(Asked.Service);

    private static Draft Put(Draft draft, string name)
    {
        var old = draft.State.Service;
        var filled = draft.Fill(LeadFields.Service, old, name, s => s with { Service = name }).Set(s => s with { Guess = null });
        // Another service takes another stretch of the calendar: the time is looked at again.
        return old is null || old == name ? filled : filled.Set(s => s with { Time = null, Wish = s.Time is { } t ? Scheduling.TimeWish.Exactly(t) : s.Wish, Offered = null });
    }

    // "A massage and a facial": an appointment is for one of them, and they hear which.
    private static Draft OneOfSeveral(Draft draft, ImmutableArray<ServiceReading> named, ServiceReading taken)
    {
        var others = named.Where(s => s.Name != taken.Name && s.Start != taken.Start && !s.Ambiguous && s.Confidence >= Sure).Select(s => s.Name).Distinct().ToList();
        var several = others.Count > 0 && draft.Was.Service is null && !draft.Heard.Does(Acts.Correct | Acts.Reschedule) && (draft.Heard.Topics == Topics.None || draft.Heard.Does(Acts.Book));
        return several ? OneAtATime(draft, taken.Name, others) : draft;
    }

    // "And a cleaning": besides the one that is being booked, not in its place.
    private static bool IsBesidesThis(Draft draft, ImmutableArray<ServiceReading> named) =>
        draft.State is { Service: { } current, Stage: not LeadStage.Completed } && draft.Was.Service is not null && draft.Heard.Does(Acts.FollowUp) && !draft.Heard.Does(Acts.Correct | Acts.Reschedule)
        && Questions.Field(draft.State.Question) != LeadFields.Service && named.All(s => s.Name != current && !s.Ambiguous && s.Confidence >= Sure);

    private static Draft OneAtATime(Draft draft, string first, IEnumerable<string> others) => draft.Answer(
        "one_at_a_time", ("service", Spelling.Service(draft.Input, first)), ("others", Speech.List(draft.Input, others.Select(s => Spelling.Service(draft.Input, s)), "and")));

    // "The first one", "2": of those in the question.
    private static string? Numbered(Draft draft, Reading reading) =>
        draft.State is { Question: LeadQuestion.Service, Offered: null or { IsEmpty: true } } && reading is { Services.IsEmpty: true, Choice: { } choice }
            ? Choices.Among(draft.State, draft.Input).ElementAtOrDefault(choice)?.Name : null;

    // "The cheaper one": of those named, else of those that it was asked about, else of all.
    private static ImmutableArray<Agencies.Service> Ranked(Draft draft, Reading reading)
    {
        if (reading.Rank is not { } rank || (draft.Heard.Topics & (Topics.Price | Topics.Duration)) != Topics.None) return [];
        var wanted = draft.State.Service is null || Questions.Field(draft.State.Question) == LeadFields.Service || draft.Heard.Does(Acts.Correct) || draft.Heard.Mentioned.HasFlag(Asked.Service);
        var named = reading.Services.Where(s => !s.Negated).Select(s => draft.Input.Config.FindService(s.Name)).OfType<Agencies.Service>().ToList();
        if (wanted || draft.State is { Stage: LeadStage.Completed }) return wanted ? Ranking.First(rank, named.Count > 0 ? named : Choices.Among(draft.State, draft.Input)) : [];
        var current = draft.Input.Config.FindService(draft.State.Service!);
        return !reading.Compares || current is null ? Ranking.First(rank, draft.Input.Config.Services) : Ranking.Beyond(rank, current, draft.Input.Config.Services);
    }

    private static Draft Which(Draft draft, IEnumerable<string> meant)
    {
        var names = meant.Distinct().ToImmutableArray();
        if (names.Length < 2 || (draft.State.Service is { } current && names.Contains(current))) return draft.State.Service is null ? Put(draft, names[0]) : draft;
        return draft.Set(s => s with { Changing = s.Changing | LeadFields.Service }) with { Among = [.. names.Select(n => draft.Input.Config.FindService(n)!)], Understood = true };
    }
}
