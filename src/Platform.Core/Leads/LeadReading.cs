using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Understanding;

namespace Platform.Core.Leads;

/// <summary>What the reader should know of the conversation before it reads a message.</summary>
public static class LeadReading
{
    /// <summary>Reads the messages that a person wrote, each with what those before it gave.</summary>
    public static LeadInput Read(LeadState state, LeadInput input, IReadText reader)
    {
        input = input with { Spoken = state.Locale };
        foreach (var message in input.Messages.Where(m => !Rules.ExternalResult.IsSystem(m)))
        {
            var heard = input.Config.Locales.Length > 1 ? reader.Language(message.Text, input.Config.Locales, input.Config.ServiceNames) : LanguageReading.None;
            input = input with { Spoken = PersonLanguage.After(heard, input) };
            input = input with { Readings = input.Readings.Add(Wished(reader.Read(message.Text, Context(state, input, input.Readings) with { Locale = PersonLanguage.ToRead(heard, input) }))) };
        }

        return input;
    }

    // "I called on Monday" is no wish for a day.
    private static Reading Wished(Reading reading) => Apart(reading.DateTimes.Any(d => d.Past) ? reading with { DateTimes = reading.DateTimes.RemoveAll(d => d.Past) } : reading);

    // A reference is letters and digits: what looks like a time or a number inside it is neither.
    private static Reading Apart(Reading reading)
    {
        if (reading.References.IsEmpty) return reading;
        reading = reading with { References = [.. reading.References.Where(r => IsReference(r, reading))] };
        return reading.References.IsEmpty ? reading : reading with
        {
            DateTimes = [.. reading.DateTimes.Where(d => !IsPart(d.Text, reading))],
            Phones = [.. reading.Phones.Where(p => !IsPart(p.Text, reading))],
            Names = [.. reading.Names.Where(n => !IsPart(n.Text, reading))],
        };
    }

    // Ten digits may be a phone number; then they are.
    private static bool IsReference(string text, Reading reading) =>
        Scheduling.BookingReference.Normalise(text) is not null && (text.Any(char.IsAsciiLetter) || reading.Phones.All(p => p.E164 is null));

    private static bool IsPart(string text, Reading reading)
    {
        var bare = string.Concat(text.Where(char.IsAsciiLetterOrDigit));
        return reading.References.Any(r => r.Contains(bare, StringComparison.OrdinalIgnoreCase));
    }

    /// <param name="earlier">Readings of the messages of the same burst that came before: what they give is not asked any more.</param>
    internal static ReadingContext Context(LeadState state, LeadInput input, ImmutableArray<Reading> earlier)
    {
        if (!earlier.IsEmpty) state = LeadFlow.After(state, input with { Readings = earlier });
        return new()
        {
            Locale = PersonLanguage.ToRead(LanguageReading.None, input),
            Zone = input.Config.Zone,
            Reference = input.Now,
            Region = input.Config.Region,
            Services = input.Config.ServiceNames,
            Channel = input.Channel,
            Asked = state is { Question: LeadQuestion.None, Stage: LeadStage.Completed, Booking: not null } ? Anew(state.Changing) : Asks(state.Question) | Besides(state),
            Missing = state.Name is null || state.Question == LeadQuestion.Change ? Asked.Name : Asked.None,
            Offered = Offered(state),
            Current = state.Time ?? state.Wish?.Exact() ?? (state.Offered is { IsEmpty: false } ? null 
                : state.Booking?.Time ?? state.Former),
            Name = state.Name,
            Email = state.Email,
            Digits = state.Digits,
            Hours = input.Config.Hours,
        };
    }

    // A booking is moved in as few words as a summary is corrected: "make it 5".
    private static Asked Anew(LeadFields changing) => changing switch
    {
        LeadFields.Name => Asked.Name,
        LeadFields.Phone => Asked.Phone,
        LeadFields.Email => Asked.Email,
        _ => Asked.Date | Asked.Time,
    };

    // Where times were spoken of, a bare hour takes one up whatever was asked since: "ok 10 then". A number's digits are none.
    private static Asked Besides(LeadState state) =>
        state.Question is LeadQuestion.Name or LeadQuestion.Service && (state.Time is not null || state.Wish is not null || state.Offered is { IsEmpty: false }) ? Asked.Spoken : Asked.None;

    private static Asked Asks(LeadQuestion question) => question switch
    {
        LeadQuestion.Name => Asked.Name,
        LeadQuestion.Phone => Asked.Phone,
        LeadQuestion.Email => Asked.Email,
        LeadQuestion.Service => Asked.Service | Asked.Choice,
        LeadQuestion.ThisService => Asked.Confirm | Asked.Service,
        LeadQuestion.When => Asked.Date | Asked.Time,
        LeadQuestion.Day => Asked.Date | Asked.Choice,
        LeadQuestion.Time => Asked.Time | Asked.Choice,
        LeadQuestion.Half => Asked.Time | Asked.Choice,
        // a summary, or what was booked just now, is corrected in few words: "make it 12"
        LeadQuestion.Confirm or LeadQuestion.NextPerson => Asked.Confirm | Asked.Date | Asked.Time,
        LeadQuestion.Wanted or LeadQuestion.CallOff or LeadQuestion.Human or LeadQuestion.Still or LeadQuestion.Waitlist => Asked.Confirm,
        LeadQuestion.Which or LeadQuestion.CallOffOrMove => Asked.Choice,
        LeadQuestion.Reference => Asked.Reference | Asked.Phone,
        LeadQuestion.BookedPhone => Asked.Phone,
        _ => Asked.None,
    };

    internal static ImmutableArray<LocalDateTime> Offered(LeadState state) =>
        state is { Question: LeadQuestion.Half, Wish.At: { } at, Other: { } other }
            ? [Halves.Day(state).At(LocalTime.Min(at, other)), Halves.Day(state).At(LocalTime.Max(at, other))]
            : state.Question == LeadQuestion.Which ? [.. (state.Claim?.Choices ?? []).Select(c => c.Time)]
            : state.Question == LeadQuestion.Confirm || (state is { Question: LeadQuestion.Name or LeadQuestion.Email, Offered: null or { IsEmpty: true } }) ? state.Passed ?? [] : state.Offered ?? [];
}
