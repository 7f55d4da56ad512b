namespace Platform.Core.Turns;

/// <summary>What is said when no answer could be made: honest, and it loses nothing of the conversation.</summary>
internal static class FallbackTexts
{
    public static string For(string? locale, bool human) => (locale?.StartsWith("es", StringComparison.OrdinalIgnoreCase), human) switch
    {
        (true, false) => "Perdone, algo ha fallado por nuestra parte. ¿Puede repetirlo, por favor?",
        (true, true) => "Perdone, no consigo responderle. He avisado a una persona del equipo, que continuará con usted.",
        (_, false) => "Sorry, something went wrong on our side. Could you say that again, please?",
        (_, true) => "Sorry, I keep having trouble. I have asked a member of the team to take over from here.",
    };
}
