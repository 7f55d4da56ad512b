using System.Collections.Immutable;
using Platform.Core.Agencies;
using Platform.Core.Conversations;
using Platform.Core.Knowledge;
using Platform.Core.Leads;
using Platform.Core.Leads.SecondReading;
using Platform.Core.Models;
using Platform.Core.Scheduling;
using Platform.Core.Understanding;
using Platform.Core.Usage;
using Platform.Grains.Contracts.Usage;
using Platform.Grains.Models;

namespace Platform.Grains.Leads;

/// <summary>Asks a language model where our own reading is in doubt. What it answers is a proposal to the core, which decides as it does without one.</summary>
/// <param name="models">Absent where this installation has none.</param>
/// <param name="knowledge">The clients' documents; absent where there are none.</param>
public sealed class LeadAssistant(IReadText reader, ModelTimings timings, ILanguageModels? models = null, IKnowledgeSearch? knowledge = null)
{
    private const int MostSentences = 2;
    private const int MostPassages = 3;

    /// <summary>The client's model; null where all goes without.</summary>
    public ILanguageModel? Model(string agency, ClientConfig config) => models?.For(agency, config);

    /// <summary>True where a model's help is worth its money.</summary>
    /// <param name="plan">The turn as it was decided without one.</param>
    internal static bool IsWanted(LeadPlan plan) => Doubt.Of(plan) || Doubt.IsSpeechless(plan);

    /// <summary>The model for one turn, paid by the client.</summary>
    internal PaidModel Paid(ILanguageModel model, IBudgetGrain budget, LeadInput input) =>
        new(model, budget, PriceBook.Shipped, timings, input.Clock.InZone(input.Config.Zone).Date);

    /// <param name="say">Says a piece of the reply to those who watch.</param>
    /// <param name="look">Asks the client's calendar.</param>
    internal async Task<Assistance> Help(
        PaidModel paid, ThreadKey key, LeadState state, LeadInput input, LeadPlan plan, Func<string, Task> say,
        Func<CalendarQuery, CancellationToken, Task<CalendarAnswer>> look, CancellationToken cancellation)
    {
        var (work, within, helped) = (new ModelWork(), timings.AskingOn(input.Channel), input);
        if (Doubt.Of(plan))
        {
            work = await Extract(paid, state, input, within, cancellation);
            helped = Assisted.Input(state, input, work, reader);
            plan = LeadFlow.Plan(state, helped);
        }

        // who waited once for nothing does not wait again in the same turn
        if (!work.Exhausted && !paid.WasLate && Doubt.IsSpeechless(plan))
        {
            var tools = new LeadTools(state, helped, reader, look, (query, token) => Find(key, query, token));
            var request = ModelRequests.Reply(state, input, tools.Offered) with { Within = within };
            work = await Speak(paid, request, work, Aside.Before(plan), Aside.Check(state, input, reader), say, cancellation);
            helped = Assisted.Input(state, input, work, reader);
            plan = LeadFlow.Plan(state, helped);
        }

        return new(helped, plan, work, paid.Uses);
    }

    // A search that fails tells the model nothing; the turn goes on.
    private async Task<ImmutableArray<PassageHit>> Find(ThreadKey key, string query, CancellationToken cancellation)
    {
        try
        {
            return knowledge is null ? [] : await knowledge.Search(key.Agency, key.Client, query, MostPassages, cancellation).WaitAsync(cancellation);
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            return [];
        }
    }

    /// <summary>The same help again, for a turn that is made anew because its time was taken: nothing is asked, or said, twice.</summary>
    internal Assistance Again(Assistance given, LeadState state, LeadInput input)
    {
        var helped = Assisted.Input(state, input, given.Work, reader);
        return given with { Input = helped, Plan = LeadFlow.Plan(state, helped) };
    }

    private static async Task<ModelWork> Extract(PaidModel paid, LeadState state, LeadInput input, TimeSpan within, CancellationToken cancellation) =>
        await paid.Ask(ModelRequests.Extract(state, input) with { Within = within }, cancellation) switch
        {
            ModelReply.Answered answered => new() { Extraction = answered.Text },
            null => new() { Exhausted = input.Config.Budget.HumanWhenExhausted },
            _ => new(),
        };

    // Each sentence is checked before it is said; the first that does not pass ends the model's part.
    private static async Task<ModelWork> Speak(
        PaidModel paid, ModelRequest request, ModelWork work, string before, SpokenCheck check, Func<string, Task> say, CancellationToken cancellation)
    {
        var (sentences, said, open) = (new SpokenSentences(), new List<string>(), true);
        await foreach (var piece in paid.Stream(request, cancellation))
        {
            switch (piece)
            {
                case ModelPiece.Text { Content: var content } when open:
                    foreach (var sentence in sentences.Add(content)) await Pass(sentence);
                    break;
                case ModelPiece.Whole { Reply: ModelReply.Answered { ToolCalls: var calls, Cut: var cut } }:
                    if (open && !cut && sentences.End() is { } last) await Pass(last);
                    if (!calls.IsEmpty) work = work with { Calls = [.. calls.Where(c => request.Tools.Any(t => t.Name == c.Tool))] };
                    break;
            }
        }

        return said.Count == 0 ? work : work with { Words = string.Join(' ', said) };

        async Task Pass(string sentence)
        {
            open = open && said.Count < MostSentences && check.Passes(sentence);
            if (!open) return;
            await say(said.Count > 0 ? $" {sentence}" : before.Length > 0 ? $"{before} {sentence}" : sentence);
            said.Add(sentence);
        }
    }
}
