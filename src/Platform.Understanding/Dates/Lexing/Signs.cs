namespace Platform.Understanding.Dates.Lexing;

/// <summary>What digits and signs mean when no phrase of the table has them.</summary>
internal static class Signs
{
    /// <summary>The plain form of a typographic apostrophe, quote or dash.</summary>
    public static char Plain(char c) => c switch
    {
        '\u2019' or '\u2018' or '\u00B4' or '`' or '\u2032' => '\'',
        '\u201C' or '\u201D' => '"',
        '\u2013' or '\u2014' or '\u2212' or '\u2010' or '\u2011' => '-',
        _ => c,
    };

    public static Lexeme Single(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at)
    {
        Token token = tokens[at];
        Traits traits = token.Spaced ? Traits.Spaced : Traits.None;
        return token.Kind switch
        {
            TokenKind.Digits => Number(text, token, traits | Traits.Digits),
            TokenKind.Letters => new Lexeme(IsIsoTime(text, tokens, at) ? Lex.At : Lex.Word, 0, token.Start, token.End, traits),
            TokenKind.LineBreak => new Lexeme(Lex.Stop, 0, token.Start, token.End, traits),
            _ => new Lexeme(Sign(text, tokens, at), 0, token.Start, token.End, traits),
        };
    }

    private static Lexeme Number(ReadOnlySpan<char> text, Token token, Traits traits)
    {
        int length = token.End - token.Start;
        return length > 8
            ? new Lexeme(Lex.Word, 0, token.Start, token.End, traits)
            : new Lexeme(Lex.Number, int.Parse(text[token.Start..token.End], provider: null), token.Start, token.End, traits);
    }

    private static Lex Sign(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at) => text[tokens[at].Start] is '\u201C' or '\u201D' ? Lex.Comma : Plain(text[tokens[at].Start]) switch
    {
        ',' => Lex.Comma,
        ':' => Lex.Colon,
        '/' => Lex.Slash,
        '-' => Lex.Dash,
        '.' => BetweenDigits(tokens, at) ? Lex.Dot : Lex.Stop,
        '~' => Lex.Tilde,
        '\'' or '"' => Lex.Apostrophe,
        '$' or '%' or '#' or '+' or '*' or '€' or '£' or '°' or '=' or '_' => Lex.Sign,
        '(' or ')' or '[' or ']' or '«' or '»' => Lex.Comma,
        _ => Lex.Stop,
    };

    /// <summary>The "T" of 2026-03-14T17:00.</summary>
    private static bool IsIsoTime(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at) =>
        text[tokens[at].Start] == 'T' && tokens[at].End - tokens[at].Start == 1 && BetweenDigits(tokens, at);

    private static bool BetweenDigits(ReadOnlySpan<Token> tokens, int at) =>
        at > 0 && at + 1 < tokens.Length && !tokens[at].Spaced && !tokens[at + 1].Spaced
        && tokens[at - 1].Kind == TokenKind.Digits && tokens[at + 1].Kind == TokenKind.Digits;
}
