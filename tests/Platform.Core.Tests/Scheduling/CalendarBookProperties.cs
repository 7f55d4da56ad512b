using CsCheck;
using NodaTime;
using Platform.Core.Scheduling;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Scheduling;

/// <summary>A calendar's memory against a plain list that is looked through from end to end.</summary>
public sealed class CalendarBookProperties
{
    private const int Sessions = 4;
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);
    private static readonly Guid[] Ids = [.. Enumerable.Range(1, 8).Select(n => new Guid(n, 0, 0, new byte[8]))];

    private static readonly Gen<(int Kind, int Id, int Session, int Hour, int Minutes)[]> Steps =
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, Ids.Length - 1], Gen.Int[0, Sessions - 1], Gen.Int[0, 9], Gen.Int[0, 6]).Array[1, 40];

    [Fact]
    public void Book_tells_what_a_list_of_everything_granted_tells() => Steps.Sample(steps =>
    {
        var (book, list, clock) = (new CalendarBook(), new List<Row>(), Noon);
        foreach (var (kind, id, session, hour, minutes) in steps)
        {
            clock += Duration.FromMinutes(minutes);
            var row = new Row(Ids[id], Hour(hour), kind == 0 ? clock + Duration.FromMinutes(5) : null, $"s{session}");
            if (kind <= 1 && IsFree(list, hour, row.Session, row.Id, clock)) Grant(book, list, row, clock);
            else if (kind == 2) Free(book, list, row);
            else if (kind == 3) Distrust(book, list, row.Session);
            Agrees(book, list, clock);
        }
    }, iter: 3000);

    private static void Grant(CalendarBook book, List<Row> list, Row row, Instant clock)
    {
        list.RemoveAll(r => (r.Id == row.Id && (r.LapsesAt is not null || r.Start == row.Start)) || (r.LapsesAt is not null && r.Session == row.Session) || r.LapsesAt <= clock);
        list.Add(row);
        book.Grant(row.Id, new("main", row.Start, row.End, row.End), row.LapsesAt, row.Session, proven: false, clock);
    }

    private static void Free(CalendarBook book, List<Row> list, Row row)
    {
        list.RemoveAll(r => r.Id == row.Id && r.Start == row.Start);
        book.Free(row.Id, row.Start);
    }

    private static void Distrust(CalendarBook book, List<Row> list, string session)
    {
        list.RemoveAll(r => r.Session == session);
        book.Distrust(session);
    }

    private static void Agrees(CalendarBook book, List<Row> list, Instant clock)
    {
        for (var session = 0; session < Sessions; session++)
        {
            var who = $"s{session}";
            for (var hour = 0; hour < 10; hour++)
                book.Seen(who, null, null, clock).IsFree(Hour(hour), Hour(hour + 1)).ShouldBe(IsFree(list, hour, who, null, clock), $"{who} at {hour}");
            book.HeldUnproven(Hour(0), Hour(10), who, clock).ShouldBe(Duration.FromHours(list.Count(r => r.LapsesAt > clock && r.Session != who)));
        }
    }

    private static bool IsFree(List<Row> list, int hour, string session, Guid? own, Instant clock) =>
        !list.Any(r => r.Start == Hour(hour) && !(r.LapsesAt <= clock) && r.Id != own && !(r.LapsesAt is not null && r.Session == session));

    private static Instant Hour(int hour) => Noon + Duration.FromHours(hour);

    private sealed record Row(Guid Id, Instant Start, Instant? LapsesAt, string Session)
    {
        public Instant End => Start + Duration.FromHours(1);
    }
}
