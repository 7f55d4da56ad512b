using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Platform.Core.Conversations;
using Platform.Core.Leads.Words;

namespace Platform.Core.Leads;

/// <summary>Puts things into words, for the channel and the language of the person.</summary>
internal static class Speech
{
    private const int MostChoices = 10;

    public static string Text(LeadInput input, string key, params ReadOnlySpan<(string, string)> values) =>
        Text(input, new Phrase(key, input.Turn, [.. values]));

    public static string Text(LeadInput input, Phrase phrase) =>
        Texts(input).Text(phrase.Key, input.Channel == Channels.Phone, phrase.Variant, phrase.Values);

    /// <summary>The pending question in the words of its first time; null when none is pending.</summary>
    public static string? Question(LeadState state, LeadInput input) => state.Question switch
    {
        LeadQuestion.None => null,
        LeadQuestion.ThisService => Ask(state, input, "ask_this_service", ("service", state.Guess ?? input.Config.Services[0].Name)),
        LeadQuestion.Half => Ask(state, input, "ask_half", ("first", Clock(input, LocalTime.Min(state.Wish!.At!.Value, state.Other!.Value))), ("second", Clock(input, LocalTime.Max(state.Wish.At.Value, state.Other.Value)))),
        LeadQuestion.Time or LeadQuestion.Day => Offer(state, input),
        LeadQuestion.Confirm => Readback.Question(state, input),
        LeadQuestion.CallOff => Ask(state, input, "ask_call_off", ("service", state.Booking!.Service), ("when", When(input, state.Booking.Time))),
        LeadQuestion.Service => Ask(state, input, "ask_service", ("services", List(input, input.Config.Services.Select(s => s.Name).Take(MostChoices), "or"))),
        _ => Ask(state, input, "ask_" + state.Question.ToString().ToLowerInvariant()),
    };

    public static ImmutableArray<string> QuickReplies(LeadState state, LeadInput input) => state.Question switch
    {
        LeadQuestion.Wanted or LeadQuestion.ThisService or LeadQuestion.Confirm or LeadQuestion.CallOff or LeadQuestion.Human => [Text(input, "yes"), Text(input, "no")],
        LeadQuestion.Service => [.. input.Config.Services.Select(s => s.Name).Take(MostChoices)],
        LeadQuestion.Time => [.. (state.Offered ?? []).Select(t => Times(input, t))],
        LeadQuestion.Half => [Clock(input, LocalTime.Min(state.Wish!.At!.Value, state.Other!.Value)), Clock(input, LocalTime.Max(state.Wish.At.Value, state.Other.Value))],
        _ => [],
    };

    public static string Ask(LeadState state, LeadInput input, string key, params ReadOnlySpan<(string, string)> values) =>
        Text(input, new Phrase(key, state.AskedAt, [.. values]));

    /// <summary>Some times as one phrase; the day is said once where they share it.</summary>
    public static string Times(LeadInput input, ImmutableArray<LocalDateTime> times) =>
        times.Length > 0 && times.All(t => t.Date == times[0].Date)
            ? Text(input, "times_of_day", ("day", Date(input, times[0].Date)), ("times", List(input, times.Select(t => Clock(input, t.TimeOfDay)), "or")))
            : List(input, times.Select(t => Times(input, t)), "or");

    public static string When(LeadInput input, LocalDateTime at) =>
        Text(input, "when", ("day", Date(input, at.Date)), ("time", Clock(input, at.TimeOfDay)));

    public static string Date(LeadInput input, LocalDate date)
    {
        var today = input.Now.InZone(input.Config.Zone).Date;
        var key = date == today ? "date_today" : date == today.PlusDays(1) ? "date_tomorrow" : date.Year == today.Year ? "date" : "date_year";
        return Text(input, key, ("weekday", Text(input, $"weekday_{(int)date.DayOfWeek}")), ("day", Number(date.Day)), ("month", Text(input, $"month_{date.Month}")), ("year", Number(date.Year)));
    }

    public static string Clock(LeadInput input, LocalTime time)
    {
        var hour = time.Hour % 12 == 0 ? 12 : time.Hour % 12;
        var key = time.Hour == 12 && time.Minute == 0 ? "clock_noon" : time.Hour < 12 ? "clock_am" : "clock_pm";
        if (input.Channel == Channels.Phone && time.Minute == 0) key += "_full";
        return Text(input, key, ("hour", Number(hour)), ("minute", time.Minute.ToString("00", CultureInfo.InvariantCulture)));
    }

    public static string Length(LeadInput input, Duration duration)
    {
        var minutes = (int)duration.TotalMinutes;
        return minutes % 60 != 0 || minutes == 0 ? Text(input, "minutes", ("n", Number(minutes)))
            : minutes == 60 ? Text(input, "hour") : Text(input, "hours_long", ("n", Number(minutes / 60)));
    }

    /// <param name="last">Key of the word before the last: <c>and</c> or <c>or</c>.</param>
    public static string List(LeadInput input, IEnumerable<string> items, string last)
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} {Text(input, last)} {all[^1]}";
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>On the phone one digit at a time, with a pause after three.</summary>
    public static string Phone(LeadInput input, string e164) =>
        input.Channel != Channels.Phone ? e164 : string.Join(", ", e164.TrimStart('+').Chunk(3).Select(c => string.Join(' ', c)));

    public static string Reference(LeadInput input, string reference) =>
        input.Channel != Channels.Phone ? reference : string.Join(", ", reference.Split('-').Select(g => string.Join(' ', g.AsEnumerable())));

    public static (OffsetDateTime Start, OffsetDateTime End) StartAndEnd(LeadInput input, LeadBooking booking)
    {
        var zone = input.Config.Zone;
        var start = Scheduling.Availability.Resolve(zone, booking.Time)!.Value;
        var end = start + (input.Config.FindService(booking.Service)?.Duration ?? Duration.Zero);
        return (start.InZone(zone).ToOffsetDateTime(), end.InZone(zone).ToOffsetDateTime());
    }

    public static string Week(LeadInput input) => OpeningWords.Week(input);

    /// <summary>The hours of a day; empty when closed.</summary>
    public static string Day(LeadInput input, LocalDate day) => OpeningWords.Intervals(input, input.Config.Hours.On(day));

    private static string Times(LeadInput input, LocalDateTime time) => Text(input, "when", ("day", FullDate(input, time.Date)), ("time", Clock(input, time.TimeOfDay)));

    // What tapping sends is read later, when today may be another day: it names the date.
    private static string FullDate(LeadInput input, LocalDate date) =>
        Text(input, "date", ("weekday", Text(input, $"weekday_{(int)date.DayOfWeek}")), ("day", Number(date.Day)), ("month", Text(input, $"month_{date.Month}")));

    private static string Offer(LeadState state, LeadInput input)
    {
        var offered = state.Offered ?? [];
        var key = offered.Length > 1 ? "ask_time" : state is { Wish.Soonest: true, Declined: null } ? "ask_time_earliest" : "ask_time_one";
        return Ask(state, input, key, ("times", Times(input, offered)));
    }

    private static LeadTexts Texts(LeadInput input) => LeadTexts.For(input.Person.Locale ?? input.Config.Locales[0]);
}
