using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>What a number by itself is, by its place: "7" answers "at what time?", in "a table for 7" it does not.</summary>
internal static class BareNumber
{
    /// <summary>The bit of a filler's value that lets it stand before a bare hour ("make it 3", "maybe 4").</summary>
    private const int Leads = 1;

    public static Evidence Evidence(Sentence s, int at)
    {
        bool pronoun = s[at] is { Kind: Lex.Number, Value: 1, InDigits: false } && !(s.Begins(at) && s.Ends(at + 1));
        bool behindDate = at > 0 && s.DateEnds == at && s[at].Spaced;
        bool answers = s.AsksTime && Stands(s, at);
        bool listed = s.Is(at - 1, Lex.Or) && s.TimeEnds == at - 1;
        bool moved = s.Is(at - 1, Lex.To) && (s.AsksTime || s.Anchor.Current is not null) && Changes.Near(s, at - 1);
        bool said = s[at - 1] is { Kind: Lex.The, Value: 2 } && s[at] is { Kind: Lex.Number, Value: 1, InDigits: false } && s[at + 1] is { Kind: Lex.And, Value: 1 } or { Kind: Lex.Minus } && s.Is(at + 2, Lex.Number);
        said |= s.AsksTime && s[at - 1] is { Kind: Lex.The, Value: 2 } && s[at] is { Kind: Lex.Number, InDigits: false } && s.Ends(at + 1);
        return said || (answers || behindDate || listed || moved || IsCompared(s, at)) && !pronoun ? Grammar.Evidence.Hour : Grammar.Evidence.None;
    }

    /// <summary>"4 instead of 3", "rather 4 than 3": the second is an hour like the first, the first where a time is spoken of.</summary>
    private static bool IsCompared(Sentence s, int at) =>
        IsLimit(s, at) ||
        (s.Kind(at - 1) is Lex.Not or Lex.Than && s.TimeEnds == at - 1)
        || ((s.AsksTime || s.Anchor.Current is not null) && s.Kind(at + 1) is Lex.Not or Lex.Than && s.Is(at + 2, Lex.Number) && s.Kind(at + 3).EndsNumber());

    /// <summary>"3 or later", "5 at the latest", "3 or 3:30".</summary>
    private static bool IsLimit(Sentence s, int at) =>
        s[at] is { Kind: Lex.Number, Value: > 0 and <= 24 } && !s.Is(at - 1, Lex.For)
        && (s.Kind(at + 1) is Lex.Onwards or Lex.AtLatest || (s.Is(at + 1, Lex.Or) && s.Is(at + 2, Lex.Number) && s.Is(at + 3, Lex.Colon)));

    private static bool Stands(Sentence s, int at)
    {
        Lexeme before = s[at - 1];
        return before.Kind switch
        {
            Lex.None or Lex.Stop or Lex.Comma or Lex.Or or Lex.Around or Lex.Tilde or Lex.Not or Lex.No => true,
            Lex.Filler => (before.Value & Leads) != 0,
            Lex.For => s.Begins(at - 1) && s.Ends(at + 1),
            _ => false,
        };
    }
}
