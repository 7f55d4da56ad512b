using System.Text.RegularExpressions;
using NodaTime;
using PhoneNumbers;
using Platform.Core.Understanding;

namespace Platform.Core.Leads;

/// <summary>What is written with signs, as it is said on the phone; on a screen it stays as people write it.</summary>
internal static partial class Spelling
{
    /// <summary>A phone number: grouped as its country does, one digit at a time on the phone.</summary>
    public static string Phone(LeadInput input, string e164)
    {
        var written = Written(e164, input.Config.Region);
        return Speech.IsSpoken(input) ? string.Join(", ", Groups().Matches(written).Select(g => Letters(input, g.Value))) : written;
    }

    /// <summary>The address; on the phone spelled up to the @.</summary>
    public static string Email(LeadInput input, string email)
    {
        if (!Speech.IsSpoken(input)) return email;
        var at = email.LastIndexOf('@');
        return Speech.Text(input, "email_spelled", ("local", Letters(input, email[..at])), ("domain", Domain(input, email[(at + 1)..])));
    }

    public static string Reference(LeadInput input, string reference) =>
        Speech.IsSpoken(input) ? string.Join(", ", reference.Split('-').Select(g => Letters(input, g))) : reference;

    /// <summary>What a person is called by, of the whole name; empty where none is known.</summary>
    public static string FirstName(string? name) => name is null ? "" : GivenNames.Of(name);

    /// <summary>The last digits of a number.</summary>
    public static string End(LeadInput input, string e164) => Letters(input, e164[^3..]);

    /// <summary>A service's name: "60m" is said as 60 minutes.</summary>
    public static string Service(LeadInput input, string name) => !Speech.IsSpoken(input) ? name
        : Lengths().Replace(name, m => Moments.Length(input, Duration.FromMinutes(int.Parse(m.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) * (m.Groups[2].Value[0] is 'h' or 'H' ? 60 : 1))));

    /// <summary>A service's name where its length is said beside it: on the phone "60m" would be the same again.</summary>
    public static string Unmeasured(LeadInput input, string name) =>
        Speech.IsSpoken(input) && Lengths().Replace(name, "").Trim(' ', '-', ',', '(', ')') is { Length: > 0 } bare ? bare : Service(input, name);

    /// <summary>A price as the client words it; on the phone its currency has a name.</summary>
    public static string Price(LeadInput input, string price)
    {
        if (!Speech.IsSpoken(input) || Prices().Match(price.Trim()) is not { Success: true } match) return price;
        var sign = match.Groups["sign"].Value.Trim();
        var names = Speech.Texts(input).Words("money").Select(m => m.Split(' ')).FirstOrDefault(m => m[0] == sign);
        if (names is null) return price;
        var money = Speech.Text(input, match.Groups["whole"].Value == "1" ? "money_one" : "money_many", ("n", match.Groups["whole"].Value), ("one", names[1]), ("many", names[2]));
        var cents = match.Groups["cents"].Value.TrimStart('0');
        return cents.Length == 0 ? money : Speech.Text(input, "money_cents", ("money", money), ("cents", cents));
    }

    private static string Written(string e164, string region)
    {
        var phones = PhoneNumberUtil.GetInstance();
        try
        {
            var number = phones.Parse(e164, null);
            return phones.Format(number, phones.GetRegionCodeForNumber(number) == region ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        }
        catch (NumberParseException)
        {
            return e164;
        }
    }

    private static string Domain(LeadInput input, string domain) =>
        Signs().Replace(domain, m => $" {Sign(input, m.Value[0])} ");

    private static string Letters(LeadInput input, string text) => string.Join(' ', text.Select(c => Letter(input, c)));

    private static string Letter(LeadInput input, char c) => char.IsAsciiDigit(c) ? Speech.Texts(input).Word("digit", c - '0') : char.IsLetter(c) ? char.ToUpperInvariant(c).ToString() : Sign(input, c);

    private static string Sign(LeadInput input, char c) => Speech.Texts(input).Words("sign").FirstOrDefault(s => s[0] == c)?[2..] ?? c.ToString();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Groups();

    [GeneratedRegex(@"[._+-]")]
    private static partial Regex Signs();

    [GeneratedRegex(@"\b(\d{1,3}) ?(min|mins|m|h|hr|hrs)\b\.?", RegexOptions.IgnoreCase)]
    private static partial Regex Lengths();

    [GeneratedRegex(@"^(?<sign>[€$£])? ?(?<whole>\d{1,6})([.,](?<cents>\d{2}))? ?(?<sign>EUR|USD|GBP|MXN|€|\$|£)?$")]
    private static partial Regex Prices();
}
