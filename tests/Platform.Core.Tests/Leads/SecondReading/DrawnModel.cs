using System.Collections.Immutable;
using Platform.Core.Knowledge;
using Platform.Core.Leads;
using Platform.Core.Leads.SecondReading;
using Platform.Core.Models;
using Platform.Core.Scheduling;
using Platform.Core.Understanding;
using Platform.Testing.Leads;

namespace Platform.Core.Tests.Leads.SecondReading;

/// <summary>A language model that does what was drawn, asked and checked as the purpose's grain does. Keeps all that it was told.</summary>
internal sealed class DrawnModel(TestConversation conversation, IReadText reader)
{
    private const int MostSentences = 2;

    /// <summary>What it does when it is asked next.</summary>
    public ModelAnswer Next { get; set; } = new(null, null, []);

    /// <summary>Every word that it got to read in a turn: prompts, messages, results of tools.</summary>
    public List<string> Told { get; } = [];

    public ModelWork? Work(LeadState state, LeadInput input, LeadPlan plan)
    {
        if (!Doubt.Of(plan) && !Doubt.IsSpeechless(plan)) return null;
        var (work, helped) = (new ModelWork(), input);
        if (Doubt.Of(plan))
        {
            Hear(ModelRequests.Extract(state, input));
            work = work with { Extraction = Next.Extraction };
            helped = Assisted.Input(state, input, work, reader);
        }

        return Doubt.IsSpeechless(LeadFlow.Plan(state, helped)) ? Speak(state, input, helped, work) : work;
    }

    private ModelWork Speak(LeadState state, LeadInput input, LeadInput helped, ModelWork work)
    {
        var tools = new LeadTools(state, helped, reader, Look, (_, _) => Task.FromResult(ImmutableArray<PassageHit>.Empty)).Offered;
        Hear(ModelRequests.Reply(state, input, tools));
        if (Next.Words is not { } words) return work;
        var calls = Next.Calls.Where(c => tools.Any(t => t.Name == c.Tool)).Select(c => new ModelToolCall(c.Tool, c.Arguments, tools.First(t => t.Name == c.Tool).Call(c.Arguments, default).Result)).ToList();
        Told.AddRange(calls.Select(c => c.Result));
        var sentences = new SpokenSentences();
        var check = Aside.Check(state, input, reader);
        var said = sentences.Add(words).Concat(sentences.End() is { } last ? [last] : []).TakeWhile(check.Passes).Take(MostSentences).ToList();
        return work with { Words = said.Count == 0 ? null : string.Join(' ', said), Calls = calls.Count == 0 ? null : [.. calls] };
    }

    private Task<CalendarAnswer> Look(CalendarQuery query, CancellationToken cancellation) =>
        Task.FromResult(CalendarDesk.Answer(query, conversation.Config, conversation.Book(query.Calendar), conversation.Clock));

    private void Hear(ModelRequest request) => Told.AddRange(request.Messages.Select(m => m.Text));
}
