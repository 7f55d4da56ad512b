using System.Collections.Immutable;
using Platform.Core.Understanding;
using Platform.Understanding.Text;

namespace Platform.Understanding.Names;

/// <summary>Parts of the text that are already read as something else: contact details for good, services and dates unless the words insist.</summary>
internal sealed class TakenSpans(
    ImmutableArray<PhoneReading> phones, ImmutableArray<EmailReading> emails, ImmutableArray<ServiceReading> services, ImmutableArray<DateTimeReading> dates)
{
    public bool IsEmpty => phones.IsEmpty && emails.IsEmpty && services.IsEmpty && dates.IsEmpty;

    /// <param name="insist">The words say that this is a name, so a service or date of the same letters does not count.</param>
    public bool Covers(Message message, int first, int last, bool insist)
    {
        var (start, end) = (message[first].Start, message[last].End);
        return phones.Any(phone => Overlap(start, end, phone.Start, phone.Text))
            || emails.Any(email => Overlap(start, end, email.Start, email.Text))
            || (!insist && services.Any(service => service.Confidence > 0.8 && Overlap(start, end, service.Start, service.Text)))
            || (!insist && dates.Any(date => Overlap(start, end, date.Start, date.Text)));
    }

    /// <summary>Whether a contact detail begins or ends at a token, which parts what stands around it.</summary>
    public bool Parts(Message message, int token) =>
        phones.Any(phone => Edge(message, token, phone.Start, phone.Text)) || emails.Any(email => Edge(message, token, email.Start, email.Text));

    private static bool Edge(Message message, int token, int start, string text) =>
        message[token].Start >= start != message[token - 1].Start >= start
        || message[token].Start >= start + text.Length != message[token - 1].Start >= start + text.Length;

    private static bool Overlap(int start, int end, int otherStart, string otherText) => start < otherStart + otherText.Length && otherStart < end;
}
