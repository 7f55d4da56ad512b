using NodaTime;
using Platform.Core.Scheduling;

namespace Platform.Core.Leads.Rules;

/// <summary>Says why a time cannot be had.</summary>
internal static class Problems
{
    public static Draft Say(Draft draft, TimeWish wish, Verdict verdict)
    {
        var input = draft.Input;
        var rules = input.Config.Booking;
        var when = wish.Exact() is { } exact ? Moments.When(input, exact) : "";
        return verdict switch
        {
            Verdict.Taken => draft.Say("problem_taken", ("when", when)),
            Verdict.Past => draft.Say("problem_past", ("when", when)),
            Verdict.TooSoon => draft.Say("problem_too_soon", ("notice", Moments.Length(input, rules.MinNotice))),
            Verdict.TooFar => draft.Say("problem_too_far", ("days", Moments.Count(input, "day", rules.MaxDaysAhead))),
            Verdict.ClosedDay => Closed(draft, wish.First!.Value),
            Verdict.OutsideHours => Outside(draft, wish.First!.Value, wish.At!.Value),
            Verdict.ClockGap => draft.Say("problem_clock_gap", ("when", when)),
            _ => NothingFree(draft, wish),
        };
    }

    private static Draft Closed(Draft draft, LocalDate day) =>
        draft.Say(OpeningWords.Closed(draft.Input, day, "problem_closed_day"), ("name", OpeningWords.Reason(draft.Input, day)), ("on", Moments.On(draft.Input, day)));

    // Begun within the hours it would end after them: that is another thing than to come when all is closed.
    private static Draft Outside(Draft draft, LocalDate day, LocalTime at)
    {
        var input = draft.Input;
        var open = input.Config.Hours.On(day).Where(i => at >= i.From && at < i.To).ToList();
        return open.Count > 0 && draft.State.Service is { } name && input.Config.FindService(name) is { } service
            ? draft.Say("problem_ends_late", ("service", Spelling.Service(input, name)), ("length", Moments.Length(input, service.Duration)), ("close", Moments.AtClock(input, open[0].To)))
            : draft.Say("problem_outside_hours", ("on", Moments.On(input, day)), ("hours", OpeningWords.Day(input, day)));
    }

    private static Draft NothingFree(Draft draft, TimeWish wish)
    {
        if (wish.First is not { } day || wish.Last != day || wish.Or is not null) return draft.Say("problem_nothing_free");
        var input = draft.Input;
        var today = input.Now.InZone(input.Config.Zone).Date;
        if (day < today) return draft.Say("problem_past", ("when", Moments.Date(input, day)));
        if (day > today.PlusDays(input.Config.Booking.MaxDaysAhead)) return draft.Say("problem_too_far", ("days", Moments.Count(input, "day", input.Config.Booking.MaxDaysAhead)));
        return OpeningWords.Day(input, day).Length == 0
            ? Closed(draft, day)
            // a part of the day may be full while the day is not
            : wish.HasTime() ? draft.Say("problem_nothing_free") : draft.Say("problem_nothing_free_day", ("on", Moments.On(input, day)));
    }
}
