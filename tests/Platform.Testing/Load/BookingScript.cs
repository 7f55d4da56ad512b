using System.Globalization;

namespace Platform.Testing.Load;

/// <summary>What one person says from hello to a booked appointment, at a time of their own.</summary>
public static class BookingScript
{
    private static readonly string[] Names = ["Anna Müller", "John Smith", "María García", "Peter Jones", "Laura Rossi", "Tom Becker", "Ines Duarte", "Omar Haddad"];
    private static readonly DateTime First = DateTime.UtcNow.Date.AddDays(2);

    public const int Turns = 7;

    /// <param name="person">Number of the person; each has another time.</param>
    /// <param name="slot">Which five minutes of the client's calendar they want.</param>
    public static string[] Of(long person, long slot)
    {
        var at = First.AddMinutes(5 * slot);
        var name = Names[person % Names.Length];
        return
        [
            "Hi, I would like to book a massage please",
            $"My name is {name}",
            string.Create(CultureInfo.InvariantCulture, $"+34 6{person % 100_000_000:00000000}"),
            string.Create(CultureInfo.InvariantCulture, $"{name.Split(' ')[0].ToLowerInvariant().Replace('í', 'i')}.{person}@example.com"),
            "How much is it?",
            string.Create(CultureInfo.InvariantCulture, $"{at:d MMMM yyyy} at {at:h:mm tt}"),
            "Yes please",
        ];
    }
}
