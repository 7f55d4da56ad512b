using Platform.Core.Scheduling;

namespace Platform.Core.Leads.Rules;

/// <summary>Says why a time cannot be had.</summary>
internal static class Problems
{
    public static Draft Say(Draft draft, TimeWish wish, Verdict verdict)
    {
        var input = draft.Input;
        var rules = input.Config.Booking;
        var when = wish.Exact() is { } exact ? Speech.When(input, exact) : "";
        return verdict switch
        {
            Verdict.Taken => draft.Say("problem_taken", ("when", when)),
            Verdict.Past => draft.Say("problem_past", ("when", when)),
            Verdict.TooSoon => draft.Say("problem_too_soon", ("notice", Speech.Length(input, rules.MinNotice))),
            Verdict.TooFar => draft.Say("problem_too_far", ("days", Speech.Number(rules.MaxDaysAhead))),
            Verdict.ClosedDay => draft.Say("problem_closed_day", ("day", Speech.Date(input, wish.First!.Value))),
            Verdict.OutsideHours => draft.Say("problem_outside_hours", ("day", Speech.Date(input, wish.First!.Value)), ("hours", Speech.Day(input, wish.First!.Value))),
            Verdict.ClockGap => draft.Say("problem_clock_gap", ("when", when)),
            _ => NothingFree(draft, wish),
        };
    }

    private static Draft NothingFree(Draft draft, TimeWish wish)
    {
        if (wish.First is not { } day || wish.Last != day) return draft.Say("problem_nothing_free");
        var input = draft.Input;
        var today = input.Now.InZone(input.Config.Zone).Date;
        if (day < today) return draft.Say("problem_past", ("when", Speech.Date(input, day)));
        if (day > today.PlusDays(input.Config.Booking.MaxDaysAhead)) return draft.Say("problem_too_far", ("days", Speech.Number(input.Config.Booking.MaxDaysAhead)));
        return Speech.Day(input, day).Length == 0
            ? draft.Say("problem_closed_day", ("day", Speech.Date(input, day)))
            : draft.Say("problem_nothing_free_day", ("day", Speech.Date(input, day)));
    }
}
