using System.Collections.Immutable;
using Platform.Core.Agencies;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.Rules;

/// <summary>Answers questions about the business from its config; what was pending is asked again after it.</summary>
internal static class Digression
{
    private const double SureOfQuestion = 0.6;

    public static Draft Apply(Draft draft) => draft.Settled ? draft : Answer(draft);

    public static Draft Answer(Draft draft)
    {
        if (Documents.Answer(draft) is { } told) return Beyond.IsAskedApart(draft) ? Documents.Answer(OfConfig(draft))! : told;
        draft = OfConfig(draft);
        // A correction that was not understood is no question.
        if (draft.Heard.Does(Acts.Company | Acts.Alone | Acts.Correct | Acts.OtherTime)) return draft;
        return draft.Heard.Topics.HasFlag(Topics.Other) || (draft.Heard.Topics == Topics.None && IsQuestion(draft)) ? Unknown(draft) : draft;
    }

    private static Draft OfConfig(Draft draft)
    {
        var topics = draft.Heard.Topics;
        var config = draft.Input.Config;
        if (topics.HasFlag(Topics.Self)) draft = draft.Answer("about_us");
        if (topics.HasFlag(Topics.Hours)) draft = Hours(draft);
        if (topics.HasFlag(Topics.Services) && !topics.HasFlag(Topics.Price)) draft = Services(draft);
        if (topics.HasFlag(Topics.Price)) draft = Each(draft, "price", s => Price(draft, s));
        if (topics.HasFlag(Topics.Duration)) draft = Each(draft, "duration", s => Moments.Length(draft.Input, s.Duration), bare: true);
        if (topics.HasFlag(Topics.Address)) draft = config.Location is { } place ? draft.Answer("address", ("place", place)) : Unknown(draft);
        if (topics.HasFlag(Topics.Contact) && !IsAboutTheirs(draft)) draft = config.Phone is { } phone ? draft.Answer("contact", ("phone", Spelling.Phone(draft.Input, phone))) : Unknown(draft);
        return topics.HasFlag(Topics.Availability) ? draft with { Understood = true } : draft;
    }

    // "No, the e-mail is wrong" is about their own.
    private static bool IsAboutTheirs(Draft draft) => draft.Was.Question == LeadQuestion.Change || draft.Heard.Readings.Any(r => !r.Phones.IsEmpty || !r.Emails.IsEmpty) || draft.Heard.Does(Acts.Correct | Acts.Refuse) || draft.Heard.YesNo == YesNo.No;

    private static bool IsQuestion(Draft draft) =>
        !IsExclaimed(draft) && draft is { Filled: LeadFields.None, Understood: false, Was.Question: not LeadQuestion.Change } && !draft.Heard.Does(Acts.Repeat | Acts.Help | Acts.Greet | Acts.Refuse | Acts.Any | Acts.Wait | Acts.Later | Acts.Sooner | Acts.Another) && draft.Heard is { YesNo: null, Choice: null, Intent: { Name: "faq", Confidence: >= SureOfQuestion } };

    // "Jeez, finally" after the end asks nothing.
    private static bool IsExclaimed(Draft draft) => draft.Was.Stage == LeadStage.Completed && draft.Heard.Readings.All(r => !r.Text.Contains('?', StringComparison.Ordinal) && r.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length < 4);

    // Said, but not counted as understood: who keeps asking what is not known here is offered a human.
    private static Draft Unknown(Draft draft)
    {
        if (draft.Phrases.Any(p => p.Key.StartsWith("no_answer", StringComparison.Ordinal))) return draft;
        return draft.Input.Config.Phone is { } phone
            ? draft.Say("no_answer_call", ("phone", Spelling.Phone(draft.Input, phone)))
            : draft.Say("no_answer");
    }

    private static Draft Hours(Draft draft)
    {
        var input = draft.Input;
        var day = draft.Heard.Readings.SelectMany(r => r.DateTimes).FirstOrDefault(d => d is { Date: not null, EndDate: null, Negated: false })?.Date;
        if (day is not { } asked) return draft.Answer("hours", ("hours", OpeningWords.Week(input)));
        var open = OpeningWords.Day(input, asked);
        return open.Length == 0
            ? draft.Answer(OpeningWords.Closed(input, asked, "hours_closed"), ("name", OpeningWords.Reason(input, asked)), ("on", Moments.On(input, asked)), ("hours", OpeningWords.Week(input)))
            : draft.Answer("hours_day", ("on", Moments.On(input, asked)), ("hours", open));
    }

    // Asked which, the question names them: what they cost tells more than the names again.
    private static Draft Services(Draft draft) => (draft.Was.Question == LeadQuestion.Service || draft.Heard.Readings.Any(r => r.Services.Any(s => !s.Negated))) && draft.Input.Config.Services.Any(s => s.Price is not null)
        ? Each(draft, "price", s => Price(draft, s))
        : draft.Answer("services", ("services", Speech.Services(draft.Input, "and")));

    private static string? Price(Draft draft, Service service) => service.Price is { } price ? Spelling.Price(draft.Input, price) : null;

    // About the service that was named, else the one that is being booked, else all of them.
    private static Draft Each(Draft draft, string key, Func<Service, string?> value, bool bare = false)
    {
        var config = draft.Input.Config;
        var named = draft.Heard.Readings.SelectMany(r => r.Services).Where(s => !s.Negated).Select(s => s.Name).ToList();
        var ranked = named.Count == 0 && draft.Heard.Readings.LastOrDefault(r => r.Rank is not null)?.Rank is { } rank ? Ranked(draft, rank) : [];
        if (ranked is [var first] && draft.State.Service is null) draft = Opening.IsFirst(draft.Was) || draft.Was.Question == LeadQuestion.Wanted ? draft.Set(s => s with { Service = first.Name }) : draft.Set(s => s with { Guess = first.Name });
        if (named.Count == 0 && draft.State.Service is { } current) named.Add(current);
        if (named.Count == 0 && draft.State.Among is { IsEmpty: false } among) named.AddRange(among);
        var services = !ranked.IsEmpty ? ranked : named.Count > 0 ? config.Services.Where(s => named.Contains(s.Name)) : config.Services;
        var said = services.Where(s => value(s) is not null).Select(s => Speech.Text(draft.Input, key + "_item", ("service", bare ? Spelling.Unmeasured(draft.Input, s.Name) : Spelling.Service(draft.Input, s.Name)), ("value", value(s)!))).Take(6).ToList();
        return said.Count == 0 ? Unknown(draft) : draft.Answer(key, ("list", Speech.List(draft.Input, said, "and")));
    }

    // "Anything cheaper?" than the one that is being booked, where there is; "which is the cheapest?" of all.
    private static ImmutableArray<Service> Ranked(Draft draft, ServiceRank rank)
    {
        var (config, current) = (draft.Input.Config, draft.State.Service is { } name ? draft.Input.Config.FindService(name) : null);
        var beyond = current is null ? [] : Ranking.Beyond(rank, current, config.Services);
        return beyond.IsEmpty ? Ranking.First(rank, draft.Was.Question == LeadQuestion.Service ? Choices.Among(draft.State, draft.Input) : config.Services) : beyond;
    }
}
