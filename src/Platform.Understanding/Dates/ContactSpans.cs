using System.Collections.Immutable;
using Platform.Core.Understanding;

namespace Platform.Understanding.Dates;

/// <summary>Digits that are part of a phone number or an e-mail address are no date.</summary>
internal static class ContactSpans
{
    public static ImmutableArray<DateTimeReading> Without(
        ImmutableArray<DateTimeReading> dates, ImmutableArray<PhoneReading> phones, ImmutableArray<EmailReading> emails) =>
        dates.IsEmpty || (phones.IsEmpty && emails.IsEmpty) ? dates : dates.RemoveAll(date =>
            phones.Any(phone => phone.E164 is not null && Overlap(date, phone.Start, phone.Text))
            || emails.Any(email => Overlap(date, email.Start, email.Text)));

    private static bool Overlap(DateTimeReading date, int start, string text) =>
        date.Start < start + text.Length && start < date.Start + date.Text.Length;
}
