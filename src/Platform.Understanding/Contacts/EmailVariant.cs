using Platform.Core.Understanding;
using Platform.Understanding.Languages;
using Platform.Understanding.Names;
using Platform.Understanding.Text;

namespace Platform.Understanding.Contacts;

/// <summary>A letter of the known address put right: "the email is with a y", "e-mail con dos eses".</summary>
internal static class EmailVariant
{
    private const int WordsBefore = 8;

    public static EmailReading? Read(Message message, PhraseMatches phrases, string known)
    {
        for (var at = 0; phrases.Has(Cue.SlotEmail) && at <= Math.Min(WordsBefore, message.Count - 1); at++)
        {
            if (LetterRemark.At(message, at) is { } remark && remark.End == message.Count)
            {
                var sign = known.LastIndexOf('@');
                return new EmailReading(message.Slice(at, remark.End - 1), message[at].Start, NameVariant.Word(known[..sign], remark).ToLowerInvariant() + known[sign..]);
            }
        }

        return null;
    }
}
