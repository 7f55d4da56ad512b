namespace Platform.Understanding.Contacts;

/// <summary>A phone number or an e-mail that somebody typed into a field of its own, as conversations keep it.</summary>
public static class WrittenContact
{
    /// <summary>E.164; null for what is no phone number.</summary>
    /// <param name="region">ISO 3166-1 alpha-2, of numbers without a country code.</param>
    public static string? Phone(string text, string region) => PhoneNumbers.Valid(text, region) ?? PhoneNumbers.Possible(text, region);

    /// <summary>Null for what is no address.</summary>
    public static string? Email(string text) => text.Trim() is var address && EmailSyntax.Accepts(address) ? address : null;
}
