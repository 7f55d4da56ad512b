namespace Platform.Understanding.Dates.Lexing;

/// <summary>Puts number words together as they arrive: "twenty" and "first" are the 21st, "two thousand nineteen" is one number.</summary>
internal static class NumberWords
{
    /// <summary>Adds a lexeme, joining it with the one before where both are one number; the new count.</summary>
    public static int Append(Span<Lexeme> lexemes, int count, Lexeme next)
    {
        if (next.Kind == Lex.Tens)
        {
            return Append(lexemes, count, next with { Kind = Lex.Number });
        }

        if (next.Kind == Lex.OrdinalSuffix)
        {
            return Suffix(lexemes, count, next);
        }

        int before = Partner(lexemes, count, next);
        if (before < 0)
        {
            lexemes[count] = next;
            return count + 1;
        }

        Lexeme first = lexemes[before];
        lexemes[before] = first with
        {
            Kind = next.Kind == Lex.Ordinal ? Lex.Ordinal : Lex.Number,
            Value = Joined(first, next),
            End = next.End,
        };
        return before + 1;
    }

    /// <summary>The index of the number that <paramref name="next"/> goes on, or -1.</summary>
    private static int Partner(ReadOnlySpan<Lexeme> lexemes, int count, Lexeme next)
    {
        int before = count - 1;
        bool bridge = before > 0 && (lexemes[before] is { Kind: Lex.Dash, Spaced: false } && !next.Spaced || IsAnd(lexemes, before, next));
        before -= bridge ? 1 : 0;
        return before >= 0 && lexemes[before] is { Kind: Lex.Number, InDigits: false } first && GoesOn(first.Value, next) ? before : -1;
    }

    /// <summary>"two thousand and nine": the "and" joins after hundreds and thousands, "y" after tens too.</summary>
    private static bool IsAnd(ReadOnlySpan<Lexeme> lexemes, int before, Lexeme next) =>
        lexemes[before].Kind == Lex.And && next.Kind is Lex.Number or Lex.Ordinal && !next.InDigits
        && lexemes[before - 1] is { Kind: Lex.Number, InDigits: false } number && (number.Value >= 100 || (lexemes[before].Value == 1 && number.Value >= 30));

    private static bool GoesOn(int first, Lexeme next) => next.Kind switch
    {
        Lex.Hundred => first is > 0 and < 100,
        Lex.Thousand => first is > 0 and < 100,
        Lex.Number when next.InDigits => false,
        Lex.Number or Lex.Ordinal when first is >= 20 and < 100 && first % 10 == 0 => next.Value is > 0 and < 10,
        Lex.Number or Lex.Ordinal when first >= 1000 && first % 1000 == 0 => next.Value is > 0 and < 1000,
        Lex.Number or Lex.Ordinal when first >= 100 && first % 100 == 0 => next.Value is > 0 and < 100,
        Lex.Number or Lex.Ordinal when first > 100 && first % 100 >= 20 && first % 10 == 0 => next.Value is > 0 and < 10,
        _ => false,
    };

    private static int Joined(Lexeme first, Lexeme next) => next.Kind switch
    {
        Lex.Hundred => first.Value * 100,
        Lex.Thousand => first.Value * 1000,
        _ => first.Value + next.Value,
    };

    /// <summary>"27" and "th" are the 27th; elsewhere the letters are a word.</summary>
    private static int Suffix(Span<Lexeme> lexemes, int count, Lexeme next)
    {
        if (count > 0 && !next.Spaced && lexemes[count - 1] is { Kind: Lex.Number, InDigits: true, Value: > 0 and <= 31 } number)
        {
            lexemes[count - 1] = number with { Kind = Lex.Ordinal, End = next.End };
            return count;
        }

        lexemes[count] = next with { Kind = Lex.Word };
        return count + 1;
    }
}
