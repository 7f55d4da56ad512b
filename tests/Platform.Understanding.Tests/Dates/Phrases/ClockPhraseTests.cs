using Xunit;

namespace Platform.Understanding.Tests.Dates.Phrases;

/// <summary>Each hour of the dial with each five minutes, in each way of writing and saying it, in either half of the day.</summary>
public sealed class ClockPhraseTests
{
    private static readonly string[] Am = ["am", " am", "a.m.", " a.m.", "AM", " AM", " A.M.", " in the morning"];
    private static readonly string[] Pm = ["pm", " pm", "p.m.", " p.m.", "PM", " PM", " P.M."];

    [Fact]
    public void Full_hour_with_its_half() => Phrase.Check(
        from hour in Enumerable.Range(1, 12)
        from half in Am.Concat(Pm)
        from form in new[] { $"{hour}", $"{hour}:00", $"{hour}.00", Words.En(hour), $"{hour} o'clock", $"{Words.En(hour)} o'clock" }
        where !(half[0] is 'a' or 'A' or 'p' or 'P' && (form.EndsWith("clock", StringComparison.Ordinal) || !char.IsDigit(form[^1])))
        select Phrase.En($"at {form}{half}", Phrase.Time((hour % 12) + (Pm.Contains(half) ? 12 : 0))));

    [Fact]
    public void Minutes_with_their_half() => Phrase.Check(
        from hour in Enumerable.Range(1, 12)
        from minute in Minutes()
        from half in Am.Concat(Pm)
        from form in new[] { $"{hour}:{minute:00}", $"{hour}.{minute:00}", $"{hour}{minute:00}", $"{hour} {minute:00}" }
        select Phrase.En($"at {form}{half}", Phrase.Time((hour % 12) + (Pm.Contains(half) ? 12 : 0), minute)));

    [Fact]
    public void Minutes_in_words() => Phrase.Check(
        from hour in Enumerable.Range(1, 12)
        from minute in Minutes()
        from lead in new[] { "at ", "Friday at ", "around " }
        from form in Forms(hour, minute)
        select Phrase.En(lead + form, (lead.StartsWith('F') ? "2026-03-06 " : "") + Phrase.Time(Phrase.Meant(hour), minute) + (lead == "around " ? " Around" : "")));

    [Fact]
    public void Twenty_four_hours() => Phrase.Check(
        from hour in Enumerable.Range(13, 11)
        from minute in Minutes().Append(0)
        from form in new[] { $"{hour}:{minute:00}", $"{hour}h{minute:00}", $"{hour}.{minute:00}", $"{hour}{minute:00}", $"{hour}:{minute:00} hrs", $"{hour}:{minute:00}h", $"{hour}:{minute:00}:00" }
        select Phrase.En($"at {form}", Phrase.Time(hour, minute)));

    [Fact]
    public void Part_of_the_day_decides() => Phrase.Check(
        from hour in Enumerable.Range(1, 11)
        from form in new[] { $"{hour}", Words.En(hour), $"{hour}:30", $"half past {Words.En(hour)}", $"{hour} o'clock" }
        let minute = form.Contains("30", StringComparison.Ordinal) || form.StartsWith('h') ? 30 : 0
        from part in new[] { "in the morning", "in the afternoon", "in the evening", "tomorrow morning", "tomorrow afternoon", "on Friday evening", "this afternoon" }
        where part.EndsWith("morning", StringComparison.Ordinal) || hour < 11
        let day = part.StartsWith("tom", StringComparison.Ordinal) ? "2026-03-05 " : part.StartsWith("on", StringComparison.Ordinal) ? "2026-03-06 " : part.StartsWith("this", StringComparison.Ordinal) ? "2026-03-04 " : ""
        select Phrase.En($"at {form} {part}", day + Phrase.Time(hour + (part.EndsWith("morning", StringComparison.Ordinal) ? 0 : 12), minute)));

    [Fact]
    public void Horas_en_palabras() => Phrase.Check(
        from hour in Enumerable.Range(1, 12)
        from minute in Minutes()
        from lead in new[] { "a ", "el viernes a " }
        from form in Formas(hour, minute)
        select Phrase.Es(lead + form, (lead.StartsWith('e') ? "2026-03-06 " : "") + Phrase.Time(Phrase.Meant(hour), minute)));

    [Fact]
    public void Horas_con_su_parte_del_día() => Phrase.Check(
        from hour in Enumerable.Range(1, 11)
        from minute in Minutes().Append(0)
        from form in minute == 0 ? [Words.Las(hour), $"{(hour == 1 ? "la" : "las")} {hour}", $"{Words.Las(hour)} en punto"] : Formas(hour, minute)
        from part in new[] { "de la mañana", "de la tarde", "de la noche" }
        where part == "de la mañana" || (part == "de la tarde" ? hour < 9 : hour > 7)
        let said = part == "de la mañana" ? hour : hour + 12
        select Phrase.Es($"a {form} {part}", Phrase.Time(said, minute)));

    [Fact]
    public void Veinticuatro_horas() => Phrase.Check(
        from hour in Enumerable.Range(13, 11)
        from minute in Minutes().Append(0)
        from form in new[] { $"{hour}:{minute:00}", $"{hour}:{minute:00}h", $"{hour}:{minute:00} h", $"{hour}.{minute:00}", $"{hour}h{minute:00}", $"{hour}:{minute:00} horas", $"{hour}.{minute:00}h" }
        select Phrase.Es($"a las {form}", Phrase.Time(hour, minute)));

    private static IEnumerable<int> Minutes() => Enumerable.Range(1, 11).Select(five => 5 * five);

    private static IEnumerable<string> Forms(int hour, int minute)
    {
        string said = Words.En(hour);
        string next = Words.En((hour % 12) + 1);
        if (minute >= 10)
        {
            yield return $"{said} {Words.En(minute)}";
        }
        else
        {
            yield return $"{said} oh {Words.En(minute)}";
        }

        yield return minute switch { 30 => $"half past {said}", < 30 => $"{Amount(minute)} past {said}", _ => $"{Amount(60 - minute)} to {next}" };
        yield return minute switch { 30 => $"half past {hour}", < 30 => $"{Amount(minute)} past {hour}", _ => $"{Amount(60 - minute)} to {(hour % 12) + 1}" };
        if (minute % 15 != 0)
        {
            yield return minute < 30 ? $"{minute} past {hour}" : $"{Words.En(60 - minute)} minutes to {next}";
            yield return minute < 30 ? $"{Words.En(minute)} minutes past {said}" : $"{60 - minute} minutes before {(hour % 12) + 1}";
        }
    }

    private static string Amount(int minutes) => minutes == 15 ? "a quarter" : Words.En(minutes);

    private static IEnumerable<string> Formas(int hour, int minute)
    {
        string said = Words.Las(hour);
        string next = Words.Las((hour % 12) + 1);
        yield return minute switch
        {
            30 => $"{said} y media",
            15 => $"{said} y cuarto",
            45 => $"{next} menos cuarto",
            < 30 => $"{said} y {Words.Es(minute)}",
            _ => $"{next} menos {Words.Es(60 - minute)}",
        };
        yield return $"{(hour == 1 ? "la" : "las")} {hour}:{minute:00}";
        if (minute > 5)
        {
            yield return $"{said} y {Words.Es(minute)}";
        }
    }
}
