using System.Collections.Concurrent;
using System.Collections.Immutable;
using Platform.Core.Understanding;
using Platform.Understanding.Contacts;
using Platform.Understanding.Dates;
using Platform.Understanding.Dialogue;
using Platform.Understanding.Escalation;
using Platform.Understanding.Intents;
using Platform.Understanding.Languages;
using Platform.Understanding.Names;
using Platform.Understanding.Services;
using Platform.Understanding.Text;

namespace Platform.Understanding;

/// <summary>Reads a message with all readers, once. Safe for concurrent use; keep one for the life of the process.</summary>
public sealed class TextReader : IReadText
{
    private readonly ServiceReader _services = new();
    private readonly DateTimeReader _dates = new();
    private readonly ConcurrentDictionary<string, IntentClassifier> _intents = new(StringComparer.Ordinal);

    public Reading Read(string text, ReadingContext context) => Read(text, context, out _);

    /// <param name="looks">How often a word or phrase was looked at; grows with the length of the text and no faster.</param>
    internal Reading Read(string text, ReadingContext context, out long looks)
    {
        looks = 0;
        var message = Tokenizer.Cut(text, LanguageSet.For(context.Locale));
        if (message.Count == 0)
        {
            return new Reading { Text = text };
        }

        var phrases = message.Language.Phrases.Find(message);
        var emails = EmailReader.Read(message, phrases, context);
        emails = emails.IsEmpty && context.Email is { } known && EmailVariant.Read(message, phrases, known) is { } corrected ? [corrected] : emails;
        var phones = PhoneReader.Read(message, phrases, context);
        var (services, passing) = _services.Read(message, phrases, context);
        var times = _dates.Read(text, context);
        var dates = Habits.Marked(message, phrases, ChoiceReader.Without(message, phrases, ContactSpans.Without(times.Dates, phones, emails)));
        var names = NameReader.Read(message, phrases, context, new TakenSpans(phones, emails, services, dates));
        var reading = Compose(message, phrases, context, new Reading { Text = text, DateTimes = ContactSpans.Without(dates, names), Durations = times.Durations, Emails = emails, Phones = phones, Services = services, InPassing = passing || (services.IsEmpty && phrases.Has(Cue.Contract)), Names = names });
        looks = message.Looks + phrases.Looks + times.Looks;
        return reading;
    }

    public LanguageReading Language(string text, ImmutableArray<string> locales, ImmutableArray<ServiceName> services) => LanguageDetector.Read(text, locales, services);

    private Reading Compose(Message message, PhraseMatches phrases, ReadingContext context, Reading values)
    {
        var (company, people) = PeopleReader.Read(message, phrases, values);
        var acts = DialogueReader.Acts(message, phrases, context.Asked) | company;
        // "move my massage" is as good as "move my appointment"
        acts |= phrases.Has(Cue.MoveMine) && !values.Services.IsEmpty ? Acts.Reschedule | Acts.Standing : Acts.None;
        var yesNo = YesNoReader.Read(message, phrases);
        var human = HumanRequestReader.Asks(message, phrases);
        var topics = TopicReader.Read(message, phrases, acts, context.Asked, !values.Services.IsEmpty, !values.DateTimes.IsEmpty, HasValues(values) || DialogueReader.Rank(phrases) is not null);
        return values with
        {
            Acts = acts,
            YesNo = yesNo,
            Rank = DialogueReader.Rank(phrases),
            Compares = phrases.Has(Cue.Compared),
            People = people,
            Choice = ChoiceReader.Read(message, phrases, context, values.DateTimes, yesNo),
            Topics = topics,
            Asks = TopicReader.Asks(message, phrases),
            Mentioned = DialogueReader.Mentioned(phrases),
            References = ReferenceReader.Read(message, phrases, context),
            WantsHuman = human,
            Intent = IntentRules.Choose(_intents.GetOrAdd(message.Language.Folder, IntentClassifier.For).Read(message, phrases, Signals(message, values, human)), human),
        };
    }

    private static IntentSignals Signals(Message message, Reading values, bool human) =>
        new(!values.Phones.IsEmpty || !values.Emails.IsEmpty, message.Question, human);

    private static bool HasValues(Reading reading) =>
        !reading.DateTimes.IsEmpty || !reading.Phones.IsEmpty || !reading.Emails.IsEmpty || !reading.Names.IsEmpty || !reading.Services.IsEmpty;
}
