using PhoneNumbers;

namespace Platform.Core.Agencies.Reading;

internal static class PhoneNumber
{
    public const string Wanted = "a phone number in E.164 form such as \"+34931234567\"";

    /// <summary>
    /// The number when it is E.164 and may exist. Possible, not valid: operators hand out ranges before the tables know
    /// them, and a number is proven before it is used.
    /// </summary>
    public static string? Parse(string text)
    {
        try
        {
            var phones = PhoneNumberUtil.GetInstance();
            var number = phones.Parse(text, null);
            return phones.IsPossibleNumber(number) && phones.Format(number, PhoneNumberFormat.E164) == text ? text : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
