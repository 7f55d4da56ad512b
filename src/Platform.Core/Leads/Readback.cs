using Platform.Core.Conversations;

namespace Platform.Core.Leads;

/// <summary>The summary that is confirmed: all slots; on the phone what is risky is read back slowly.</summary>
internal static class Readback
{
    public static string Question(LeadState state, LeadInput input)
    {
        if (state.Service is not { } service || state.Time is not { } time)
            return Speech.Ask(state, input, "ask_confirm_lead", ("details", Details(state, input)));
        var moving = state.Booking is not null;
        return Speech.Ask(state, input, moving ? "ask_move" : "ask_confirm", ("service", service), ("when", Speech.When(input, time)), ("details", Details(state, input)));
    }

    private static string Details(LeadState state, LeadInput input)
    {
        var details = new List<string>(3);
        if (state.Name is { } name) details.Add(Speech.Text(input, "detail_name", ("name", name)));
        if (state.Phone is { } phone) details.Add(state.FromChannel.HasFlag(LeadFields.Phone) && input.Channel == Channels.Phone
            ? Speech.Text(input, "detail_this_phone", ("end", string.Join(' ', phone[^3..].AsEnumerable())))
            : Speech.Text(input, "detail_phone", ("phone", Speech.Phone(input, phone))));
        if (state.Email is { } email) details.Add(Speech.Text(input, "detail_email", ("email", Spelled(email, input))));
        return string.Join(", ", details);
    }

    private static string Spelled(string email, LeadInput input)
    {
        if (input.Channel != Channels.Phone) return email;
        var at = email.IndexOf('@', StringComparison.Ordinal);
        var local = string.Join(' ', email[..at].Select(c => c switch { '.' => "dot", '_' => "underscore", '-' => "dash", _ => c.ToString() }));
        return $"{local}, at {email[(at + 1)..].Replace(".", " dot ", StringComparison.Ordinal)}";
    }
}
