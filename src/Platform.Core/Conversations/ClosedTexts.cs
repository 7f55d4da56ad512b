using Platform.Core.Agencies;

namespace Platform.Core.Conversations;

/// <summary>What a person is told whose channel the business has switched off while they were in it.</summary>
public static class ClosedTexts
{
    /// <param name="locale">The language that the channel tells; else the client's first counts.</param>
    public static string For(ClientConfig config, string? locale)
    {
        var language = Leads.Words.Locales.Served(locale, config.Locales) ?? config.Locales[0];
        var spanish = language.StartsWith("es", StringComparison.OrdinalIgnoreCase);
        return (spanish, config.Phone) switch
        {
            (true, { } phone) => $"{config.Name} ha cerrado este chat. Puede llamar al {phone}. Gracias por escribir.",
            (true, null) => $"{config.Name} ha cerrado este chat. Gracias por escribir.",
            (_, { } phone) => $"{config.Name} has closed this chat. You can call {phone}. Thank you for writing.",
            _ => $"{config.Name} has closed this chat. Thank you for writing.",
        };
    }
}
