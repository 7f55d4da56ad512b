using System.Buffers;

namespace Platform.Understanding.Dates.Lexing;

/// <summary>Turns a text into lexemes: the longest phrase of the table at each place, numbers, and signs.</summary>
internal static class Lexer
{
    private const int LongestWord = 32;

    /// <summary>So many digits may be part of a phrase ("12 noon", "2morrow").</summary>
    private const int DigitsInPhrase = 2;

    /// <summary>Fills <paramref name="lexemes"/> (as long as the text or longer); 0 when nothing in the text can be a date.</summary>
    public static int Read(ReadOnlySpan<char> text, WordTable table, Span<Lexeme> lexemes)
    {
        Token[] tokens = ArrayPool<Token>.Shared.Rent(text.Length + 1);
        int count = Tokens(text, table, tokens, out bool tells);
        int read = tells ? Lexemes(text, table, tokens.AsSpan(0, count), lexemes) : 0;
        ArrayPool<Token>.Shared.Return(tokens);
        return read;
    }

    private static int Tokens(ReadOnlySpan<char> text, WordTable table, Span<Token> tokens, out bool tells)
    {
        int count = 0;
        int at = 0;
        tells = false;
        while (Tokenizer.Next(text, ref at, out TokenKind kind, out int start, out bool spaced))
        {
            int word = kind == TokenKind.Digits && at - start > DigitsInPhrase ? -1 : Word(text[start..at], table);
            tells |= kind == TokenKind.Digits || table.Tells(word);
            tokens[count++] = new Token(kind, start, at, word, spaced);
        }

        return count;
    }

    private static int Word(ReadOnlySpan<char> letters, WordTable table)
    {
        if (letters.Length > LongestWord)
        {
            return -1;
        }

        Span<char> folded = stackalloc char[LongestWord];
        int length = 0;
        foreach (char letter in letters)
        {
            char fold = Signs.Plain(Tokenizer.Fold(letter));
            if (fold != '\0')
            {
                folded[length++] = fold;
            }
        }

        return table.Word(folded[..length]);
    }

    private static int Lexemes(ReadOnlySpan<char> text, WordTable table, ReadOnlySpan<Token> tokens, Span<Lexeme> lexemes)
    {
        int count = 0;
        int at = 0;
        while (at < tokens.Length)
        {
            Lexeme next = Phrase(text, table, tokens, ref at);
            count = NumberWords.Append(lexemes, count, next);
        }

        return count;
    }

    private static Lexeme Phrase(ReadOnlySpan<char> text, WordTable table, ReadOnlySpan<Token> tokens, ref int at)
    {
        Token first = tokens[at];
        int node = first.Word < 0 ? 0 : table.Begin(first.Word);
        int end = at;
        Meaning meaning = default;
        for (int next = at + 1; node != 0; next++)
        {
            if (table.At(node).Kind != Lex.None)
            {
                meaning = table.At(node);
                end = next;
            }

            node = Step(text, table, tokens, node, ref next);
        }

        if (meaning.Kind == Lex.None)
        {
            at++;
            return Signs.Single(text, tokens, at - 1);
        }

        bool phrase = end > at + 1;
        at = end;
        return Swallow(text, tokens, ref at, new Lexeme(meaning.Kind, meaning.Value, first.Start, tokens[end - 1].End, Marks(text, first, meaning.Weak) | (phrase ? Traits.Phrase : Traits.None)));
    }

    /// <summary>One word further on; a hyphen between words counts as a space.</summary>
    private static int Step(ReadOnlySpan<char> text, WordTable table, ReadOnlySpan<Token> tokens, int node, ref int next)
    {
        if (next >= tokens.Length)
        {
            return 0;
        }

        int direct = tokens[next].Word < 0 ? 0 : table.Step(node, tokens[next].Word);
        bool hyphen = direct == 0 && !tokens[next].Spaced && text[tokens[next].Start] == '-'
            && next + 1 < tokens.Length && !tokens[next + 1].Spaced && tokens[next + 1].Word >= 0;
        return hyphen ? table.Step(node, tokens[++next].Word) : direct;
    }

    /// <summary>The dot of an abbreviation ("Mon.", "Feb.") belongs to it.</summary>
    private static Lexeme Swallow(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ref int at, Lexeme lexeme)
    {
        bool shortName = lexeme.Kind is Lex.Month or Lex.Weekday or Lex.Unit && lexeme.Length <= 5;
        bool dot = at < tokens.Length && tokens[at] is { Kind: TokenKind.Sign, Spaced: false } && text[tokens[at].Start] == '.';
        bool goesOn = at + 1 < tokens.Length && tokens[at + 1].Kind != TokenKind.LineBreak;
        if (!shortName || !dot || !goesOn)
        {
            return lexeme;
        }

        at++;
        return lexeme with { End = lexeme.End + 1 };
    }

    private static Traits Marks(ReadOnlySpan<char> text, Token first, bool weak) =>
        (first.Spaced ? Traits.Spaced : 0) | (weak ? Traits.Weak : 0) | (char.IsUpper(text[first.Start]) ? Traits.Capital : 0);
}
