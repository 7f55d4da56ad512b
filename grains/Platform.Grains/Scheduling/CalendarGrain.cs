using NodaTime;
using Orleans;
using Orleans.Runtime;
using Platform.Core.Scheduling;
using Platform.Grains.Agencies;
using Platform.Grains.Contracts.Scheduling;

namespace Platform.Grains.Scheduling;

/// <summary>Loads a calendar's book, asks the core, answers.</summary>
internal sealed class CalendarGrain : Grain, ICalendarGrain
{
    private readonly IPublishedConfigs configs;
    private readonly IClock clock;
    private readonly string agency;
    private readonly string client;
    private readonly CalendarMemory memory;

    public CalendarGrain(IGrainContext context, IReservationStore store, IPublishedConfigs configs, IClock clock)
    {
        (this.configs, this.clock) = (configs, clock);
        var parts = context.GrainId.Key.ToString()!.Split('/');
        (agency, client) = (parts[0], parts[1]);
        memory = new(store, agency, client, parts[2]);
    }

    public async Task<CalendarAnswer> Ask(CalendarQuery query)
    {
        var config = await configs.Pinned(agency, client, query.ConfigVersion);
        // The database refused what this memory granted: what it granted that session is not to be believed.
        if (query.Refresh) memory.Book.Distrust(query.Session);
        var ahead = Duration.FromDays(config.Booking.MaxDaysAhead + 2);
        await memory.Cover(query.Now - Duration.FromDays(1), query.Now + ahead, query.Refresh, clock.GetCurrentInstant());
        return CalendarDesk.Answer(query, config, memory.Book, clock.GetCurrentInstant());
    }

    public Task Free(FreedTime[] times)
    {
        foreach (var time in times) memory.Book.Free(time.Id, time.Start);
        return Task.CompletedTask;
    }
}
