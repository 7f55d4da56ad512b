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
            input = input with { Readings = input.Readings.Add(reader.Read(message.Text, Context(state, input, input.Readings) with { Locale = PersonLanguage.ToRead(heard, input) })) };
        }

        return input;
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
            Asked = Asks(state.Question),
            Offered = Offered(state),
            Current = state.Time ?? state.Wish?.Exact() ?? state.Booking?.Time,
            Hours = input.Config.Hours,
        };
    }

    private static Asked Asks(LeadQuestion question) => question switch
    {
        LeadQuestion.Name => Asked.Name,
        LeadQuestion.Phone => Asked.Phone,
        LeadQuestion.Email => Asked.Email,
        LeadQuestion.Service => Asked.Service,
        LeadQuestion.ThisService => Asked.Confirm | Asked.Service,
        LeadQuestion.When => Asked.Date | Asked.Time,
        LeadQuestion.Day => Asked.Date | Asked.Choice,
        LeadQuestion.Time => Asked.Time | Asked.Choice,
        LeadQuestion.Half => Asked.Time | Asked.Choice,
        // a summary is corrected in few words: "make it 12"
        LeadQuestion.Confirm => Asked.Confirm | Asked.Date | Asked.Time,
        LeadQuestion.Wanted or LeadQuestion.CallOff or LeadQuestion.Human => Asked.Confirm,
        _ => Asked.None,
    };

    internal static ImmutableArray<LocalDateTime> Offered(LeadState state) =>
        state is { Question: LeadQuestion.Half, Wish.At: { } at, Other: { } other }
            ? [Halves.Day(state).At(LocalTime.Min(at, other)), Halves.Day(state).At(LocalTime.Max(at, other))]
            : state.Offered ?? [];
}
