using PhoneNumbers;

namespace Platform.Understanding.Contacts;

/// <summary>The phone number library, asked in E.164.</summary>
internal static class PhoneNumbers
{
    private static readonly PhoneNumberUtil Library = PhoneNumberUtil.GetInstance();

    public static string? Valid(string digits, string region) =>
        Parse(digits, region) is { } number && Library.IsValidNumber(number) ? Library.Format(number, PhoneNumberFormat.E164) : null;

    public static string? Possible(string digits, string region) =>
        Parse(digits, region) is { } number && Library.IsPossibleNumberWithReason(number) == PhoneNumberUtil.ValidationResult.IS_POSSIBLE
            ? Library.Format(number, PhoneNumberFormat.E164)
            : null;

    private static PhoneNumber? Parse(string digits, string region)
    {
        try
        {
            var international = digits.Length > 10 && digits.StartsWith("00", StringComparison.Ordinal);
            return Library.Parse(international ? "+" + digits[2..] : digits, region);
        }
        catch (NumberParseException)
        {
            // The library has no other way to say that the digits are no phone number.
            return null;
        }
    }
}
