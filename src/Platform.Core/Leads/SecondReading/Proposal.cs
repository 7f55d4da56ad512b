using System.Collections.Immutable;
using Platform.Core.Leads.Rules;
using Platform.Core.Models;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.SecondReading;

/// <summary>
/// Makes a reading of what a model proposes. It passes what the person's own words pass: our readers, in the client's region and
/// zone, and the words must be the person's. What our own reading is sure of stands; what does not pass is as if never said.
/// </summary>
internal static class Proposal
{
    // enough to fill a slot, and less than a person's plain words
    private const double Sure = 0.8;
    private const double SureOfIntent = 0.6;

    /// <summary>The messages' readings with what the model adds to them.</summary>
    public static ImmutableArray<Reading> Merge(LeadState state, LeadInput input, Extraction said, IReadText reader)
    {
        var own = Competing.Settle(input.Readings, said);
        var text = string.Join('\n', own.Select(r => r.Text));
        var context = LeadReading.Context(state, input, []);
        var added = new Reading
        {
            Text = "",
            Phones = own.Any(r => r.Phones.Any(p => p is { Negated: false, E164: not null })) ? [] : Phone(text, said, reader, context),
            Emails = own.Any(r => r.Emails.Any(e => !e.Negated)) ? [] : Email(text, said, reader, context),
            Names = own.Any(r => r.Names.Any(n => n is { Negated: false, Confidence: >= Sure })) ? [] : Name(text, said, reader, context),
            Services = Service(state, own, said, input),
            DateTimes = own.Any(r => !r.DateTimes.IsEmpty) ? [] : [.. said.When.SelectMany(q => When(text, q, reader, context))],
            YesNo = own.Any(r => r.YesNo is not null) ? null : YesOrNo(state, said),
            Intent = Intent(own, said),
            Acts = Books(state, own, said) ? Acts.Book : Acts.None,
        };
        return own.Add(added);
    }

    /// <summary>True where the person seems to want a human, and our own reading has not said so.</summary>
    public static bool OffersHuman(LeadInput input, Extraction said) =>
        (said.WantsHuman || said.Intent is "escalation" or "complaint") && !input.Readings.Any(r => r.WantsHuman);

    private static ImmutableArray<PhoneReading> Phone(string text, Extraction said, IReadText reader, ReadingContext context) =>
        said.Phone is { } phone && Evidence.OfDigits(text, phone)
            ? [.. reader.Read(phone, context with { Asked = Asked.Phone }).Phones.Where(p => p.E164 is not null).Take(1)]
            : [];

    private static ImmutableArray<EmailReading> Email(string text, Extraction said, IReadText reader, ReadingContext context) =>
        said.Email is { } email && Evidence.OfParts(text, email)
            ? [.. reader.Read(email, context with { Asked = Asked.Email }).Emails.Where(e => Evidence.OfParts(text, e.Address)).Take(1)]
            : [];

    private static ImmutableArray<NameReading> Name(string text, Extraction said, IReadText reader, ReadingContext context) =>
        said.Name is { } name && Evidence.OfWords(text, name)
            ? [.. reader.Read(name, context with { Asked = Asked.Name }).Names.Where(n => Evidence.OfWords(text, n.Full)).Take(1).Select(n => n with { Confidence = Sure, Negated = false })]
            : [];

    // A configured one, where none is chosen yet: a change of mind is the person's own words' to say.
    private static ImmutableArray<ServiceReading> Service(LeadState state, ImmutableArray<Reading> own, Extraction said, LeadInput input)
    {
        if (said.Service is not { } name || input.Config.FindService(name) is null) return [];
        if (state.Service is not null && !state.Changing.HasFlag(LeadFields.Service)) return [];
        var negated = own.Any(r => r.Services.Any(s => s.Negated && s.Name == name));
        var sure = own.Any(r => r.Services.Any(s => s is { Negated: false, Ambiguous: false, Confidence: >= Sure }));
        return negated || sure ? [] : [new("", 0, name, Sure)];
    }

    private static IEnumerable<DateTimeReading> When(string text, string quote, IReadText reader, ReadingContext context) =>
        Literal.Occurs(text, quote) ? reader.Read(quote, context).DateTimes : [];

    // A booking, and the end of one, hang on the person's own yes.
    private static YesNo? YesOrNo(LeadState state, Extraction said) => said.YesNo switch
    {
        "no" => YesNo.No,
        "yes" when state.Question is not (LeadQuestion.Confirm or LeadQuestion.CallOff) => YesNo.Yes,
        _ => null,
    };

    private static IntentReading Intent(ImmutableArray<Reading> own, Extraction said) =>
        said.Intent is "faq" or "booking" or "complaint" or "escalation" or "other" && !own.Any(r => r.Intent.Confidence >= SureOfIntent)
            ? new(said.Intent, SureOfIntent)
            : IntentReading.None;

    private static bool Books(LeadState state, ImmutableArray<Reading> own, Extraction said) =>
        said.Intent == "booking" && (Opening.IsFirst(state) || state.Question == LeadQuestion.Wanted) && own.All(r => r.Acts is Acts.None or Acts.Greet);
}
