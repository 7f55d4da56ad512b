using System.Globalization;
using System.Text;
using Platform.Understanding.Languages;

namespace Platform.Understanding.Text;

/// <summary>Cuts a text into tokens in one pass: letters with their marks and inner apostrophes, runs of digits, pictographs.</summary>
internal ref struct Tokenizer
{
    public const int Limit = 4000;

    // they colour the pictograph before them, and say nothing of their own
    private const int SkinTones = 0x1F3FB;
    private const int SkinTonesEnd = 0x1F3FF;

    private readonly string _text;
    private readonly int _end;
    private readonly Language _language;
    private readonly char[] _folded;
    private Token[] _tokens;
    private int _count;
    private int _foldEnd;
    private int _at;
    private Break _break;
    private int _afterQuestion = -1;

    private Tokenizer(string text, Language language)
    {
        _text = text;
        _end = Math.Min(text.Length, Limit);
        _language = language;
        _folded = new char[_end];
        _tokens = new Token[Math.Max(8, _end / 4)];
    }

    public static Message Cut(string text, Language language)
    {
        var tokenizer = new Tokenizer(text, language);
        return tokenizer.Cut();
    }

    private Message Cut()
    {
        while (_at < _end)
        {
            var kind = KindAt(_at, out var width);
            if (kind is { } found)
            {
                Take(found, width);
            }
            else
            {
                Separate();
                _at++;
            }
        }

        return new Message(_text, _folded, _tokens, _count, _afterQuestion, _language);
    }

    private readonly TokenKind? KindAt(int at, out int width)
    {
        var c = _text[at];
        width = 1;
        if (char.IsAsciiLetter(c) || char.IsLetter(c))
        {
            return TokenKind.Word;
        }

        if (char.IsDigit(c))
        {
            return TokenKind.Number;
        }

        return char.IsSurrogate(c) ? SurrogateKind(at, out width) : null;
    }

    private readonly TokenKind? SurrogateKind(int at, out int width)
    {
        width = 1;
        if (Rune.DecodeFromUtf16(_text.AsSpan(at, _end - at), out var rune, out var used) != System.Buffers.OperationStatus.Done)
        {
            return null;
        }

        width = used;
        return Rune.IsLetter(rune) ? TokenKind.Word : Rune.IsSymbol(rune) && rune.Value is < SkinTones or > SkinTonesEnd ? TokenKind.Symbol : null;
    }

    private void Take(TokenKind kind, int width)
    {
        var start = _at;
        var foldStart = _foldEnd;
        Append(width);
        while (kind != TokenKind.Symbol && _at < _end && Continues(kind, out width, out var silent))
        {
            if (silent)
            {
                _at += width;
            }
            else
            {
                Append(width);
            }
        }

        Add(kind, start, foldStart);
    }

    private void Append(int width)
    {
        for (var i = 0; i < width; i++)
        {
            _folded[_foldEnd++] = Folding.Fold(_text[_at++]);
        }
    }

    private readonly bool Continues(TokenKind kind, out int width, out bool silent)
    {
        silent = false;
        if (KindAt(_at, out width) is { } next)
        {
            return next == kind;
        }

        silent = true;
        var c = _text[_at];
        return kind == TokenKind.Word && (IsInnerApostrophe(c) || IsMark(c));
    }

    private readonly bool IsInnerApostrophe(char c) =>
        c is '\'' or '\u2019' or '\u02BC' or '`' or '\u00B4' && _at + 1 < _end && char.IsLetter(_text[_at + 1]);

    private static bool IsMark(char c) =>
        c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private void Add(TokenKind kind, int start, int foldStart)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _count * 2);
        }

        var folded = _folded.AsSpan(foldStart, _foldEnd - foldStart);
        var word = kind == TokenKind.Number ? -1 : _language.Vocabulary.Find(folded);
        var first = _count == 0;
        _tokens[_count++] = new Token
        {
            Start = start,
            Length = _at - start,
            FoldStart = foldStart,
            FoldLength = folded.Length,
            Kind = kind,
            Break = first ? Break.None : _break,
            Word = word,
            Meant = word >= 0 || kind != TokenKind.Word ? word : _language.Spelling.Correct(folded),
        };
        _break = Break.None;
    }

    private void Separate()
    {
        var c = _text[_at];
        _afterQuestion = c switch { '?' or '\uFF1F' => _count, '\u00BF' => Limit, _ => _afterQuestion };
        var found = c switch
        {
            ',' or ';' or ':' or '(' or ')' or '"' or '\u3001' or '\uFF0C' or '\u2014' or '\u2013' => Break.Comma,
            '-' when Spaced() => Break.Comma,
            '!' or '?' or '\n' or '\u00BF' or '\u00A1' or '\u3002' or '\uFF1F' or '\uFF01' => Break.Sentence,
            '.' when EndsSentence() => Break.Sentence,
            _ => Break.None,
        };
        _break = found > _break ? found : _break;
    }

    private readonly bool Spaced() =>
        _at > 0 && char.IsWhiteSpace(_text[_at - 1]) && _at + 1 < _end && char.IsWhiteSpace(_text[_at + 1]);

    /// <summary>A full stop, but not the one of "a.m.", "J. Smith", "Dr. Who" or "3.5".</summary>
    private readonly bool EndsSentence()
    {
        if (_at + 1 < _end && !char.IsWhiteSpace(_text[_at + 1]))
        {
            return false;
        }

        return _count == 0 || (_tokens[_count - 1].Length > 1 && (_language.Traits(_tokens[_count - 1].Word) & WordTraits.Title) == 0)
            || _tokens[_count - 1].Kind == TokenKind.Number;
    }
}
