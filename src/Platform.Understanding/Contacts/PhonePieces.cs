using Platform.Core.Understanding;
using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Contacts;

/// <summary>A phone number that comes in pieces, a message each: "612 345", then "678". Only where one was just asked for.</summary>
internal static class PhonePieces
{
    private const int Fewest = 3;
    private const int FewestByItself = 6;
    private const int Most = 15;

    /// <summary>The number that the digits before and these make; a piece too short to be looked at otherwise; null where it is neither.</summary>
    public static PhoneReading? Read(Message message, PhraseMatches phrases, ReadingContext context, IReadOnlyList<List<DigitRun>> runs)
    {
        if (runs is not [var run] || (run[0].Plus && context.Digits is not null) || PhoneExclusions.Excludes(message, phrases, run))
        {
            return null;
        }

        var reading = PhoneReader.Reading(message, phrases, run, 0, run.Count - 1, null);
        if (context.Digits is { } before && before.Length + reading.Digits.Length <= Most && PhoneNumbers.Valid(reading.Digits, context.Region) is null
            && PhoneNumbers.Valid(before + reading.Digits, context.Region) is { } whole)
        {
            return reading with { E164 = whole };
        }

        var alone = run[0].First == 0 && run[^1].Last == message.Count - 1;
        return alone && PhoneReader.Length(run, 0, run.Count - 1) is >= Fewest and < FewestByItself ? reading : null;
    }
}
