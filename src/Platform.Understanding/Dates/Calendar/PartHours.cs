using NodaTime;
using Platform.Core.Scheduling;

namespace Platform.Understanding.Dates.Calendar;

/// <summary>From when to when each part of the day goes, where a language is spoken: the afternoon begins after lunch, and lunch is not at one hour everywhere.</summary>
internal sealed class PartHours
{
    private readonly (int From, int To)[] _hours =
    [
        (0, 0), (6, 10), (6, 10), (0, 10), (0, 12), (10, 12), (12, 14), (13, 17), (12, 15), (15, 18), (12, 18), (15, 18),
        (15, 18), (17, 21), (17, 20), (18, 24), (18, 21), (18, 24), (21, 24), (8, 18),
    ];

    /// <param name="own">The parts that are others than in English.</param>
    public PartHours(IEnumerable<KeyValuePair<DayPart, (int From, int To)>> own)
    {
        foreach ((DayPart part, (int From, int To) hours) in own)
        {
            _hours[(int)part] = hours;
        }
    }

    public LocalTime From(DayPart part) => new(_hours[(int)part].From, 0);

    /// <summary>Exclusive.</summary>
    public LocalTime To(DayPart part) =>
        _hours[(int)part].To == 24 ? OpenInterval.EndOfDay : new LocalTime(_hours[(int)part].To, 0);

    /// <summary>"Tomorrow morning, first thing": the second part says more.</summary>
    public bool IsWithin(DayPart inner, DayPart outer) => From(inner) >= From(outer) && To(inner) <= To(outer);
}
