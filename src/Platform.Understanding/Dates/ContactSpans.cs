using System.Collections.Immutable;
using Platform.Core.Understanding;

namespace Platform.Understanding.Dates;

/// <summary>Digits of a phone number or an e-mail address are no date, and neither is a name.</summary>
internal static class ContactSpans
{
    public static ImmutableArray<DateTimeReading> Without(
        ImmutableArray<DateTimeReading> dates, ImmutableArray<PhoneReading> phones, ImmutableArray<EmailReading> emails) =>
        dates.IsEmpty || (phones.IsEmpty && emails.IsEmpty) ? dates : dates.RemoveAll(date =>
            phones.Any(phone => phone.E164 is not null && Overlap(date, phone.Start, phone.Text))
            || emails.Any(email => Overlap(date, email.Start, email.Text)));

    /// <summary>"My name is Domingo" names no Sunday: a name that insists counts more than the day in it.</summary>
    public static ImmutableArray<DateTimeReading> Without(ImmutableArray<DateTimeReading> dates, ImmutableArray<NameReading> names) =>
        dates.IsEmpty || names.IsEmpty ? dates : dates.RemoveAll(date => names.Any(name => name.Confidence >= 1 && name.Start <= date.Start && date.Start + date.Text.Length <= name.Start + name.Text.Length));

    private static bool Overlap(DateTimeReading date, int start, string text) =>
        date.Start < start + text.Length && start < date.Start + date.Text.Length;
}
