namespace Platform.Core.Leads;

/// <summary>The summary that is confirmed: all slots; on the phone what is risky is read back slowly.</summary>
internal static class Readback
{
    public static string Question(LeadState state, LeadInput input)
    {
        if (state.Service is not { } service || state.Time is not { } time)
            return Speech.Ask(state, input, "ask_confirm_lead", ("details", Details(state, input)));
        return Speech.Ask(state, input, state.Booking is not null ? "ask_move" : "ask_confirm", ("service", Spelling.Service(input, service)), ("when", Moments.When(input, time)), ("details", Details(state, input)));
    }

    /// <summary>The same, once all of it was heard: on the phone nobody wants to hear an address spelled twice.</summary>
    public static string Again(LeadState state, LeadInput input) =>
        Speech.IsSpoken(input) && state is { Service: { } service, Time: { } time, Booking: null }
            ? Speech.Ask(state, input, "ask_confirm_again", ("service", Spelling.Service(input, service)), ("when", Moments.When(input, time)))
            : Question(state, input);

    /// <summary>What is known from before, as it is asked after.</summary>
    public static string Recalled(LeadState state, LeadInput input)
    {
        var details = new List<string>(3);
        if (state.Recalled.HasFlag(LeadFields.Name) && state.Name is { } name) details.Add(name);
        if (state.Recalled.HasFlag(LeadFields.Phone) && state.Phone is { } phone) details.Add(Speech.Text(input, "detail_phone", ("phone", Spelling.Phone(input, phone))));
        if (state.Recalled.HasFlag(LeadFields.Email) && state.Email is { } email) details.Add(Speech.Text(input, "detail_email", ("email", email)));
        return string.Join(", ", details);
    }

    private static string Details(LeadState state, LeadInput input)
    {
        var details = new List<string>(3);
        if (state.Name is { } name) details.Add(Speech.Text(input, "detail_name", ("name", name)));
        if (state.Phone is { } phone) details.Add(state.FromChannel.HasFlag(LeadFields.Phone) && Speech.IsSpoken(input)
            ? Speech.Text(input, "detail_this_phone", ("end", Spelling.End(input, phone)))
            : Speech.Text(input, "detail_phone", ("phone", Spelling.Phone(input, phone))));
        if (state.Email is { } email) details.Add(Speech.Text(input, "detail_email", ("email", Spelling.Email(input, email))));
        return string.Join(", ", details);
    }
}
