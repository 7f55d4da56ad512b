namespace Platform.Core.Scheduling;

/// <summary>
/// What a person keeps of a booking: 50 random bits in Crockford's base 32 (no I, L, O, U), in two groups of five, such as <c>K7QM2-FXN9R</c>.
/// </summary>
public static class BookingReference
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Group = 5;

    /// <summary>Characters without the hyphen.</summary>
    public const int Length = 2 * Group;

    /// <param name="random">The 50 lowest bits are used.</param>
    public static string From(ulong random) =>
        string.Create(Length + 1, random, static (span, bits) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                if (i == Group) { span[i] = '-'; continue; }
                span[i] = Alphabet[(int)(bits & 31)];
                bits >>= 5;
            }
        });

    /// <summary>The reference as it is stored, from how a person may write it (any case, spaces, O for 0, I or L for 1); null when it is none.</summary>
    public static string? Normalise(string text)
    {
        Span<char> kept = stackalloc char[Length];
        var count = 0;
        foreach (var c in text)
        {
            if (c is '-' or ' ' or '.') continue;
            var letter = Fold(c);
            if (count == Length || !Alphabet.Contains(letter, StringComparison.Ordinal)) return null;
            kept[count++] = letter;
        }

        return count == Length ? $"{kept[..Group]}-{kept[Group..]}" : null;
    }

    private static char Fold(char c) => char.ToUpperInvariant(c) switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        var other => other,
    };
}
