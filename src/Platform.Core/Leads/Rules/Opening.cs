using Platform.Core.Conversations;

namespace Platform.Core.Leads.Rules;

/// <summary>Begins a turn: what the channel tells of the person, and the greeting of a first turn.</summary>
internal static class Opening
{
    public static Draft Begin(LeadState state, LeadInput input)
    {
        var draft = new Draft { Input = input, Was = state, State = state with { Locale = input.Spoken }, Heard = FollowingUp.Apply(state, input, Heard.From(input.Readings)) };
        if (!IsFirst(state)) return Recalling.Begin(draft);
        draft = draft.Set(s => Known(s, input));
        if (input.Greeted) return Recalling.Begin(draft);
        var greeting = input.Config.Policies.AiDisclosure ? "greeting_assistant" : "greeting";
        return Recalling.Begin(draft.Say(greeting));
    }

    public static bool IsFirst(LeadState state) => state is { Stage: LeadStage.Greeting, Question: LeadQuestion.None };

    /// <summary>A state that knows what the channel proves, and nothing else. The web proves nothing.</summary>
    public static LeadState Known(LeadState state, LeadInput input)
    {
        if (input.Channel is not (Channels.Phone or Channels.WhatsApp or Channels.Sms)) return state;
        var (phone, name) = (input.Person.CallerId, input.Person.Name);
        if (state.Phone is null && phone is { Length: > 5 } && phone[0] == '+') state = state with { Phone = phone, FromChannel = state.FromChannel | LeadFields.Phone };
        if (state.Name is null && Usable(name) && !Words.Profanity.IsFiltered(input.Config, name!)) state = state with { Name = name!.Trim(), FromChannel = state.FromChannel | LeadFields.Name };
        return state;
    }

    // A profile may say anything: only what looks like a name is taken, and the summary shows it.
    private static bool Usable(string? name) =>
        name?.Trim() is { Length: > 1 and <= 60 } given && given.All(c => char.IsLetter(c) || c is ' ' or '-' or '\'' or '.' or '’' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);
}
