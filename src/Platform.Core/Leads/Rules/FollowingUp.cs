using Platform.Core.Understanding;

namespace Platform.Core.Leads.Rules;

/// <summary>"And on Saturdays?", "and the facial?": the question that was just answered, about another day or service.</summary>
internal static class FollowingUp
{
    private const Acts Otherwise = Acts.Book | Acts.Correct | Acts.Reschedule | Acts.Cancel;

    /// <summary>The messages with the topic that they leave out.</summary>
    public static Heard Apply(LeadState state, LeadInput input, Heard heard)
    {
        if (heard.Topics == Topics.None && !heard.Does(Otherwise) && !GivesContact(heard) && Documents.IsFollowUp(state, input, heard)) return heard with { Topics = Topics.Other };
        if (state.Topic == Topics.None || !heard.Does(Acts.FollowUp) || heard.Does(Otherwise) || (heard.Topics & ~Topics.Other) != Topics.None || GivesContact(heard)) return heard;
        var topic = heard.Readings.Any(r => !r.Services.IsEmpty) ? OfServices(state.Topic)
            : heard.Readings.Any(r => r.DateTimes.Any(d => d is { Date: not null, Time: null })) ? state.Topic & Topics.Hours
            : Topics.None;
        return topic == Topics.None ? heard : heard with { Topics = topic };
    }

    // "Do you do braces?", "what about whitening?"
    private static Topics OfServices(Topics topic) =>
        (topic & (Topics.Price | Topics.Duration)) is not Topics.None and var measured ? measured : (topic & (Topics.Services | Topics.Other)) != Topics.None ? Topics.Services : Topics.None;

    private static bool GivesContact(Heard heard) => heard.Readings.Any(r => !r.Phones.IsEmpty || !r.Emails.IsEmpty || !r.Names.IsEmpty);
}
