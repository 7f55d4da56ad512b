using Platform.Core.Leads.Words;
using Platform.Core.Understanding;

namespace Platform.Core.Leads;

/// <summary>Which language a conversation is in: the person's own words decide, once they are plain; a name or a loan word is not.</summary>
internal static class PersonLanguage
{
    /// <summary>Points from which words in another language are a change of language: two words that only it has, one of them no mere noun.</summary>
    private const int Plain = 3;
    private const int TimesTheRest = 3;

    /// <summary>The language that the words have shown after one more message; null while they have not.</summary>
    public static string? After(LanguageReading heard, LeadInput input)
    {
        if (heard.Locale is not { } best) return input.Spoken;
        if (input.Spoken is null && !IsTold(input)) return heard.Points + heard.Greetings > heard.Others ? best : null;
        if (Locales.Same(best, input.Locale)) return heard.Points > 0 ? best : input.Spoken;
        // who opens with a greeting has chosen, whatever the page's settings say
        var greets = input.Spoken is null && input.Turn == 1 && heard is { Greetings: > 0, Others: 0, IsWhole: true };
        return greets || (heard.Points >= Plain && heard.Points >= heard.Others * TimesTheRest) ? best : input.Spoken;
    }

    /// <summary>
    /// The tag to read a message with. A message with words of another language only is read in that one, though it may be too
    /// little to answer in it; the region comes from the channel where it tells one.
    /// </summary>
    public static string ToRead(LanguageReading heard, LeadInput input)
    {
        var language = heard is { Locale: { } other, Others: 0 } && (heard.Points > 0 || heard.IsWhole) ? other : input.Locale;
        return input.Person.Locale is { } told && Locales.Same(told, language) ? told : language;
    }

    private static bool IsTold(LeadInput input) => Locales.Served(input.Person.Locale, input.Config.Locales) is not null;
}
