using Platform.Core.Understanding;

namespace Platform.Benchmarks.Understanding;

/// <summary>Dates and times: what was said, and what local times mean.</summary>
internal static class DateSets
{
    public static void Run(IReadText reader)
    {
        AppointmentSet.Run(reader);
        DucklingSet.Run(reader);
        RecognizersSet.Run(reader);
        SpokenTimeSet.Run(reader);
        DateSpanSet.Run(reader);
        ZoneSets.Run();
        RecurrenceSet.Run();
    }
}
