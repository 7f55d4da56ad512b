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
using Platform.Grains.Contracts.Conversations;
using Platform.Grains.Contracts.Leads;
using Platform.Grains.Contracts.Scheduling;
using Platform.Grains.Contracts.Turns;
using Platform.Grains.Contracts.Usage;
using Platform.Grains.Models;
using Platform.Grains.Usage;

namespace Platform.Grains.Leads;

/// <summary>Reads, asks the core, asks the calendar, proposes. Holds the state of its last proposal, which counts once it was committed.</summary>
[PreferLocalPlacement, CollectionAgeLimit(Minutes = 2)]
internal sealed class LeadCaptureGrain(IPublishedConfigs configs, IReadText reader, IEnumerable<IExternalCalendar> externals, IPersonRecords records, ThreadHash hash, IDrawChance chance, LeadAssistant assistant, UnusedWorks unused, IClock clock)
    : Orleans.Grain, ILeadCaptureGrain
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private (Guid Proposal, LeadState State)? held;
    private (int Turn, int Epoch, Assistance Help)? given;

    public async Task<Outcome> Advance(AdvanceRequest request, CancellationToken cancellation)
    {
        var key = ThreadKey.Parse(this.GetPrimaryKeyString());
        var config = await configs.Pinned(key.Agency, key.Client, request.ConfigVersion).AsTask().WaitAsync(cancellation);
        var state = Committed(request);
        var input = LeadReading.Read(state, LeadTurn.Input(request, key, config, chance.Draw(), clock.GetCurrentInstant()), reader);
        if (LeadLookup.For(state, input) is { } lookup) input = input with { Found = await records.Find(key, lookup, cancellation).WaitAsync(cancellation) };
        var paid = assistant.Model(key.Agency, config) is { } model ? assistant.Paid(model, GrainFactory.GetGrain<IBudgetGrain>($"{key.Agency}/{key.Client}"), input) : null;
        try
        {
            return await Propose(paid, key, request, state, input, cancellation);
        }
        catch (Exception) when (paid is not null)
        {
            unused.Count(key, request.Session, request.Turn, Purposes.LeadCapture, request.Sandbox, paid.Uses);
            throw;
        }
    }

    private async Task<Outcome> Propose(PaidModel? paid, ThreadKey key, AdvanceRequest request, LeadState state, LeadInput input, CancellationToken cancellation)
    {
        var plan = LeadFlow.Plan(state, input);
        if (request.MayAsk && plan.Question is { } question) return Outcome.Instead(Purposes.LeadCapture, ask: new(question, input.Locale, input.Now));
        var help = paid is null ? null : await Help(paid, key, request, state, input, plan, cancellation);
        if (help is not null) (input, plan) = (help.Input, help.Plan);
        var answer = plan.Query is { } query ? await Ask(key, input.Config, query, cancellation) : null;
        var reply = LeadFlow.Finish(plan, answer);
        var proposal = Guid.NewGuid();
        held = (proposal, reply.State);
        return LeadTurn.Outcome(proposal, request, input, answer, reply, help) with { Contact = Entry(key, input, reply) };
    }

    private async Task<Assistance?> Help(
        PaidModel paid, ThreadKey key, AdvanceRequest request, LeadState state, LeadInput input, LeadPlan plan, CancellationToken cancellation)
    {
        if (request.TimeTaken) return given is { } before && (before.Turn, before.Epoch) == (request.Turn, request.Epoch) ? assistant.Again(before.Help, state, input) : null;
        given = null;
        if (!LeadAssistant.IsWanted(plan)) return null;
        var session = GrainFactory.GetGrain<ISessionGrain>(this.GetPrimaryKeyString());
        var help = await assistant.Help(
            paid, key, state, input, plan, words => Speak(session, request, words), (query, token) => Ask(key, input.Config, query, token), cancellation);
        given = (request.Turn, request.Epoch, help);
        return help;
    }

    // Words that nobody heard are in the reply all the same.
    private static async Task Speak(ISessionGrain session, AdvanceRequest request, string words)
    {
        try
        {
            await session.Speak(request.Turn, request.Epoch, words).WaitAsync(Pause);
        }
        catch (Exception unheard) when (unheard is TimeoutException or OrleansException)
        {
            return;
        }
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
