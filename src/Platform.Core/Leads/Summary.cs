using Platform.Core.Conversations;

namespace Platform.Core.Leads;

/// <summary>What a colleague needs to know who takes the session over.</summary>
internal static class Summary
{
    public static string ForColleague(Draft draft, string reason)
    {
        var state = draft.State;
        // a colleague reads it, whatever language the person speaks
        var input = draft.Input with { Spoken = Words.TextFiles.Default };
        var wants = state.Service ?? "no service chosen yet";
        var when = state.Time ?? state.Wish?.Exact() ?? state.Booking?.Time;
        var contact = string.Join(", ", new[] { state.Name, state.Phone, state.Email }.Where(v => v is not null));
        var booked = state.Booking is { } b ? $" Booked: {b.Service}, {Moments.When(input, b.Time)} ({b.Reference})." : "";
        return StorableText.Of($"{(contact.Length > 0 ? contact : "Somebody unnamed")}: {wants}{(state.Party > 1 ? $", {Moments.Count(input, "person", state.Party)}" : "")}{(when is { } w ? ", " + Moments.When(input, w) : "")}.{booked}{(state.Note is { } note ? $" They said: \"{note}\"" : "")} Handed over: {reason}.");
    }
}
