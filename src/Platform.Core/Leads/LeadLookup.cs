using Platform.Core.Contacts;
using Platform.Core.Conversations;
using Platform.Core.Leads.Rules;
using Platform.Core.Scheduling;

namespace Platform.Core.Leads;

/// <summary>What a turn must know of the person from before, once their messages have been read and before it is decided.</summary>
public static class LeadLookup
{
    /// <summary>Null where nothing is to be looked up.</summary>
    public static PersonLookup? For(LeadState state, LeadInput input)
    {
        var lookup = new PersonLookup { Now = input.Now, Sandbox = input.Sandbox };
        if (Opening.IsFirst(state)) lookup = lookup with { Contact = Shown(input) };
        if (input.Config.Booking.Provider == Booking.BuiltIn) lookup = Bookings(lookup, state, input);
        return lookup is { Contact: null, Booking: null, Number: null, Reference: null } ? null : lookup;
    }

    /// <summary>The number that the channel shows: proven, or a caller's id that may be forged; null on the web.</summary>
    internal static string? Shown(LeadInput input) => input.Channel != Channels.Web && input.Person.CallerId is ['+', ..] and { Length: > 5 } number ? number : null;

    /// <summary>The number that the channel proves; null where it proves none.</summary>
    internal static string? Proven(LeadInput input) => Channels.ProvesAddress(input.Channel) ? Shown(input) : null;

    private static PersonLookup Bookings(PersonLookup lookup, LeadState state, LeadInput input)
    {
        if (state.Booking is { } booking) return lookup with { Booking = booking.Id };
        var heard = Heard.From(input.Readings);
        if (Claiming.Errand(state, heard) is null || state.Tries >= Claiming.MostTries) return lookup;
        if (Claiming.Reference(state, heard) is not { } reference) return lookup with { Number = Proven(input) };
        // the same again would only use up a try
        var phone = Claiming.Phone(state, heard) ?? Shown(input);
        return phone is null || !Claiming.Gives(heard) ? lookup : lookup with { Reference = BookingReference.Normalise(reference) ?? reference, Phone = phone };
    }
}
