using System.Text.Json;
using Microsoft.Extensions.Logging;
using NodaTime;
using Platform.Core.Agencies;
using Platform.Core.Leads;
using Platform.Core.Scheduling;
using Platform.Grains.Agencies;
using Platform.Grains.Contracts.Conversations;
using Platform.Grains.Contracts.Scheduling;

namespace Platform.Grains.Scheduling;

/// <summary>
/// Looks whether those who wait can have what they wait for, first come first. Who can is told in their own session, whose turn holds the time:
/// so what one was told of is not told to the next, whatever dies in between.
/// </summary>
public sealed class WaitlistRound(IWaitlist waitlist, IPublishedConfigs configs, IGrainFactory grains, IClock clock, ILogger<WaitlistRound> log)
{
    /// <summary>How long a time that became free may go unnoticed.</summary>
    private static readonly Duration Again = Duration.FromSeconds(20);
    private const int Calendars = 50;

    /// <summary>One look at the calendars that are due; answers how many people were told.</summary>
    public async Task<int> Run(CancellationToken cancellation)
    {
        var told = 0;
        foreach (var person in await waitlist.Claim(Again, Calendars, cancellation))
            if (await Look(person)) told++;
        return told;
    }

    // one who cannot be looked after must not keep the others waiting
    private async Task<bool> Look(WaitingPerson person)
    {
        try
        {
            if (await Free(person) is not { } start) return false;
            await Tell(person, start);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.SweepFailed(log, failure);
            return false;
        }
    }

    private async Task<LocalDateTime?> Free(WaitingPerson person)
    {
        var (thread, entry) = (person.Thread, person.Entry);
        if (await configs.Current(thread.Agency, thread.Client) is not ConfigLookup.Found { Config: var config } || config.FindService(entry.Service) is null) return null;
        var answer = await grains.GetGrain<ICalendarGrain>($"{thread.Agency}/{thread.Client}/{entry.Calendar}").Ask(new()
        {
            Ask = CalendarAsk.Look,
            Calendar = entry.Calendar,
            Service = entry.Service,
            ConfigVersion = config.Version,
            Wish = entry.Wish,
            Now = clock.GetCurrentInstant(),
            Session = $"{thread.Thread:N}/{person.Session}",
        });
        return answer.Verdict switch
        {
            Verdict.Free => entry.Wish.Exact(),
            Verdict.Choose => answer.Offers[0],
            _ => null,
        };
    }

    private Task Tell(WaitingPerson person, LocalDateTime start)
    {
        var entry = person.Entry;
        var call = new WaitlistCall(entry.Id, entry.Service, start, entry.Name, entry.Phone, entry.Email);
        return grains.GetGrain<ISessionGrain>(person.Thread.ToString()).Accept(
            new() { MessageId = WaitlistCall.MessageId(entry.Id, person.Looks), Text = JsonSerializer.Serialize(call, LeadStateJson.Default.WaitlistCall), SessionId = "", Wait = Wait.Reply }, null);
    }
}
