namespace Platform.Web.Portal.Understanding;

/// <summary>What one may choose in the room, and where to begin.</summary>
internal static class UnderstandChoices
{
    /// <summary>How the words came: the channel decides whether spoken forms are read.</summary>
    internal static IReadOnlyList<(string Value, string Words)> Channels { get; } =
        [("web", "Written (chat)"), ("whatsapp", "Written (WhatsApp)"), ("phone", "Spoken (phone)")];

    internal static IReadOnlyList<(string Value, string Words)> Languages { get; } =
        [("en", "English"), ("en-US", "English (US dates)"), ("es", "Spanish")];

    /// <summary>What the question before asked for.</summary>
    internal static IReadOnlyList<(string Value, string Words)> Questions { get; } =
    [
        ("", "Nothing yet"), ("name", "The name"), ("phone", "The phone"), ("email", "The e-mail"), ("service", "The service"),
        ("date,time", "The day and time"), ("confirm", "A yes or a no"),
    ];

    internal static IReadOnlyList<UnderstandExample> Examples { get; } =
    [
        new("Hi, I'm Marta Ruiz, could I get a massage next Tuesday after 4?"),
        new("No, make it Friday morning, and my email is marta.ruiz@example.com"),
        new("half past five"),
        new("my number is six double zero, one one one, two two two", "phone"),
        new("m as in Mike, a r t a at gmail dot com", "phone"),
        new("Any day but Monday, and please not with a beginner"),
        new("How much is it, and where are you?"),
        new("I want to talk to a real person"),
        new("Buenas, quiero una cita mañana por la tarde", Language: "es"),
    ];
}
