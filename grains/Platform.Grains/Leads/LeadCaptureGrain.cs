using NodaTime;
using Orleans;
using Orleans.Placement;
using Orleans.Runtime;
using Platform.Core.Agencies;
using Platform.Core.Contacts;
using Platform.Core.Conversations;
using Platform.Core.Leads;
using Platform.Core.Scheduling;
using Platform.Core.Turns;
using Platform.Core.Understanding;
using Platform.Grains.Agencies;
using Platform.Grains.Contracts.Leads;
using Platform.Grains.Contracts.Scheduling;
using Platform.Grains.Contracts.Turns;

namespace Platform.Grains.Leads;

/// <summary>Reads, asks the core, asks the calendar, proposes. Holds the state of its last proposal, which counts once it was committed.</summary>
[PreferLocalPlacement, CollectionAgeLimit(Minutes = 2)]
internal sealed class LeadCaptureGrain(IPublishedConfigs configs, IReadText reader, IEnumerable<IExternalCalendar> externals, IPersonRecords records, ThreadHash hash, IDrawChance chance, IClock clock)
    : Orleans.Grain, ILeadCaptureGrain
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private (Guid Proposal, LeadState State)? held;

    public async Task<Outcome> Advance(AdvanceRequest request, CancellationToken cancellation)
    {
        var key = ThreadKey.Parse(this.GetPrimaryKeyString());
        var config = await configs.Pinned(key.Agency, key.Client, request.ConfigVersion).AsTask().WaitAsync(cancellation);
        var state = Committed(request);
        var input = LeadReading.Read(state, LeadTurn.Input(request, key, config, chance.Draw(), clock.GetCurrentInstant()), reader);
        if (LeadLookup.For(state, input) is { } lookup) input = input with { Found = await records.Find(key, lookup, cancellation).WaitAsync(cancellation) };
        var plan = LeadFlow.Plan(state, input);
        var answer = plan.Query is { } query ? await Ask(key, config, query, cancellation) : null;
        var reply = LeadFlow.Finish(plan, answer);
        var proposal = Guid.NewGuid();
        held = (proposal, reply.State);
        return LeadTurn.Outcome(proposal, input, answer, reply) with { Contact = Entry(key, input, reply) };
    }

    private ContactEntry? Entry(ThreadKey key, LeadInput input, LeadReply reply) =>
        reply.Contact is { } contact ? new(hash.Contact(key.Agency, key.Client, input.Person.CallerId!, input.Sandbox), contact) : null;

    private LeadState Committed(AdvanceRequest request) =>
        request.Committed is { } committed && held?.Proposal == committed ? held.Value.State
        : request.Flow is { } flow ? LeadStateJson.Read(flow)
        : LeadState.New;

    private Task<CalendarAnswer> Ask(ThreadKey key, ClientConfig config, CalendarQuery query, CancellationToken cancellation)
    {
        var external = externals.FirstOrDefault(e => e.Provider == config.Booking.Provider);
        return external is null ? AskBuiltIn(Calendar(key, query.Calendar), query, cancellation) : external.Ask(query, config, cancellation).WaitAsync(cancellation);
    }

    // The calendar's silo may have died: it answers elsewhere within seconds. Asking is safe to repeat; the turn's deadline ends it.
    private static async Task<CalendarAnswer> AskBuiltIn(ICalendarGrain calendar, CalendarQuery query, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return await calendar.Ask(query).WaitAsync(Patience, cancellation);
            }
            catch (Exception gone) when (gone is TimeoutException or OrleansException && !cancellation.IsCancellationRequested)
            {
                await Task.Delay(Pause, cancellation);
            }
        }
    }

    private ICalendarGrain Calendar(ThreadKey key, string calendar) =>
        GrainFactory.GetGrain<ICalendarGrain>($"{key.Agency}/{key.Client}/{calendar}");
}
