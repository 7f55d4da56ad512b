using Platform.Core.Understanding;
using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Dialogue;

/// <summary>What a message asks about the business.</summary>
internal static class TopicReader
{
    private const Acts NoQuestion = Acts.Repeat | Acts.Help | Acts.SmallTalk | Acts.Book | Acts.Cancel | Acts.Reschedule | Acts.StartOver
        | Acts.OtherOptions | Acts.Earliest | Acts.Refuse | Acts.Complain | Acts.Undo | Acts.Recall
        | Acts.Later | Acts.Sooner | Acts.OtherDay | Acts.CannotCome | Acts.Arriving | Acts.Any | Acts.Why | Acts.Note;

    public static Topics Read(Message message, PhraseMatches phrases, Acts acts, Asked asked, bool services, bool dated, bool hasValues)
    {
        var topics = phrases.Has(Cue.WhatIsThere) || (phrases.Has(Cue.Unsure) && (asked & (Asked.Service | Asked.Date | Asked.Time)) != 0) || (phrases.Has(Cue.Any) && asked.HasFlag(Asked.Service)) ? Offered(asked) : Topics.None;
        foreach (var match in phrases.All)
        {
            if (Topic(match.Cue) is var topic and not Topics.None && !IsPartOfOther(phrases, match))
            {
                topics |= topic;
            }
        }

        topics |= topics == Topics.None && message.Question ? OfRank(phrases) : Topics.None;
        topics |= topics == Topics.None && IsOfHabit(message, phrases, acts, asked) ? Topics.Hours : Topics.None;
        topics |= topics == Topics.None && services && IsOffered(phrases, acts) ? dated ? Topics.Availability : Topics.Services : Topics.None;
        return topics == Topics.None && IsQuestion(message, phrases, acts, hasValues) ? Topics.Other : topics;
    }

    /// <summary>"What do you have?", "I don't know" is about what was asked for: times, else services.</summary>
    private static Topics Offered(Asked asked) => (asked & (Asked.Date | Asked.Time | Asked.Spoken)) != 0 && (asked & (Asked.Confirm | Asked.Service)) == 0 ? Topics.Availability : Topics.Services;

    /// <summary>"The cheapest?" asks what it costs.</summary>
    private static Topics OfRank(PhraseMatches phrases) => DialogueReader.Rank(phrases) switch
    {
        null => Topics.None,
        ServiceRank.Cheapest or ServiceRank.Dearest => Topics.Price,
        _ => Topics.Duration,
    };

    /// <summary>"And Saturdays?" asks when it is open: no appointment is on all of them. Where a day is being looked for it names one.</summary>
    private static bool IsOfHabit(Message message, PhraseMatches phrases, Acts acts, Asked asked) =>
        phrases.Has(Cue.Habitual) && ((asked & (Asked.Date | Asked.Time)) == 0 || asked.HasFlag(Asked.Confirm)) && !phrases.Has(Cue.Policy) && (message.Question || phrases.Has(Cue.FollowUp) || phrases.Has(Cue.HowAbout)) && (acts & NoQuestion) == 0;

    /// <summary>"Do you do massages?" asks whether there are any; "do you have a massage free at four?" when there is room for one.</summary>
    private static bool IsOffered(PhraseMatches phrases, Acts acts) => phrases.Has(Cue.Offers) && !phrases.Has(Cue.Policy) && (acts & NoQuestion) == 0;

    /// <summary>Whether the words have the form of a question, by a mark or by how they begin.</summary>
    public static bool Asks(Message message, PhraseMatches phrases) =>
        !IsRequest(phrases) && (phrases.Has(Cue.Question) || (message.Question && !IsAnswered(message, phrases)) || phrases.Has(Cue.Information));

    private static bool IsQuestion(Message message, PhraseMatches phrases, Acts acts, bool hasValues) =>
        (message.Count >= 3 || (phrases.Has(Cue.FollowUp) && phrases.Has(Cue.Policy))) && Asks(message, phrases)
        && (phrases.Has(Cue.Policy) || ((acts & NoQuestion) == 0 && !hasValues && !phrases.Has(Cue.Human)));

    /// <summary>What asks to be done is a yes: "can you confirm it?".</summary>
    private static bool IsRequest(PhraseMatches phrases)
    {
        if (!phrases.Has(Cue.Yes) || !phrases.Has(Cue.Question))
        {
            return false;
        }

        foreach (var match in phrases.All)
        {
            if (match.Cue == Cue.Yes && phrases.At(Cue.Question, match.Start) is { } question && match.End > question.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A yes follows the question mark: "Really? That'll work just fine."</summary>
    private static bool IsAnswered(Message message, PhraseMatches phrases)
    {
        foreach (var match in phrases.All)
        {
            if (match.Cue == Cue.Yes && match.Start >= message.AfterQuestion)
            {
                return true;
            }
        }

        return false;
    }

    private static Topics Topic(Cue cue) => cue switch
    {
        Cue.Hours => Topics.Hours,
        Cue.Price => Topics.Price,
        Cue.Duration => Topics.Duration,
        Cue.Address => Topics.Address,
        Cue.ServiceList => Topics.Services,
        Cue.Contact => Topics.Contact,
        Cue.Availability => Topics.Availability,
        Cue.AboutBot => Topics.Self,
        _ => Topics.None,
    };

    /// <summary>Part of a longer phrase on something else ("how much" in "how much time", "address" in "e-mail address").</summary>
    private static bool IsPartOfOther(PhraseMatches phrases, PhraseMatch topic)
    {
        foreach (var match in phrases.All)
        {
            var longer = match.End - match.Start > topic.End - topic.Start && match.Start <= topic.Start && topic.End <= match.End;
            if (topic.Cue == Cue.Availability && match.Cue == Cue.Hours && match.Start == topic.Start && match.End == topic.End)
            {
                // "are you open?" asks about the hours
                return true;
            }

            if (longer && match.Cue != topic.Cue && (Topic(match.Cue) != Topics.None || match.Cue is Cue.SlotEmail or Cue.Neutral or Cue.NameIs or (>= Cue.Cheapest and <= Cue.Longest)))
            {
                return true;
            }
        }

        return false;
    }
}
