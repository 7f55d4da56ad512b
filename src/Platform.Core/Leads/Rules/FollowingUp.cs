using Platform.Core.Understanding;

namespace Platform.Core.Leads.Rules;

/// <summary>"And on Saturdays?", "and the facial?": the question that was just answered, about another day or service.</summary>
internal static class FollowingUp
{
    private const Acts Otherwise = Acts.Book | Acts.Correct | Acts.Reschedule | Acts.Cancel;

    /// <summary>The messages with the topic that they leave out.</summary>
    public static Heard Apply(LeadState state, Heard heard)
    {
        if (state.Topic == Topics.None || !heard.Does(Acts.FollowUp) || heard.Does(Otherwise) || (heard.Topics & ~Topics.Other) != Topics.None || GivesContact(heard)) return heard;
        var topic = heard.Readings.Any(r => !r.Services.IsEmpty) ? state.Topic & (Topics.Price | Topics.Duration)
            : heard.Readings.Any(r => r.DateTimes.Any(d => d is { Date: not null, Time: null })) ? state.Topic & Topics.Hours
            : Topics.None;
        return topic == Topics.None ? heard : heard with { Topics = topic };
    }

    private static bool GivesContact(Heard heard) => heard.Readings.Any(r => !r.Phones.IsEmpty || !r.Emails.IsEmpty || !r.Names.IsEmpty);
}
