using NodaTime;
using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates;

/// <summary>The lexemes of a message and what the grammar may know of its circumstances.</summary>
internal sealed class Sentence(ReadOnlyMemory<Lexeme> lexemes, Anchor anchor, PartHours hours, Asked asked)
{
    private readonly ReadOnlyMemory<Lexeme> _lexemes = lexemes;

    public Anchor Anchor { get; } = anchor;

    public PartHours Hours { get; } = hours;

    public Asked Asked { get; } = asked;

    public int Count => _lexemes.Length;

    /// <summary>How often a lexeme was looked at: the measure of the reader's work.</summary>
    public long Looks { get; private set; }

    /// <summary>How many dates stand within each other at this moment of reading.</summary>
    public int Depth { get; set; }

    /// <summary>The place behind the last date without time; a number there is its hour.</summary>
    public int DateEnds { get; set; } = -1;

    /// <summary>The place behind the last time of the clock; "or" and a number there is another.</summary>
    public int TimeEnds { get; set; } = -1;

    /// <summary>The place behind the last draft.</summary>
    public int Ended { get; set; } = -1;

    /// <summary>The last day that was refused, for "the one after".</summary>
    public LocalDate? Refused { get; set; }

    /// <summary>The last day that this message names.</summary>
    public LocalDate? Said { get; set; }

    /// <summary>The day, or the whole month, that this message last named by its month: a number behind it is a day of that month.</summary>
    public (LocalDate First, LocalDate? Last)? Named { get; set; }

    /// <summary>The day under discussion: this message's own, else that of the time spoken of before it.</summary>
    public LocalDate? Discussed => Said ?? Anchor.Current?.Date;

    public bool AsksTime => (Asked & (Asked.Time | Asked.Spoken)) != 0;

    public bool AsksDate => (Asked & Asked.Date) != 0;

    /// <summary>The lexeme at a place; <see cref="Lex.None"/> beyond either end.</summary>
    public Lexeme this[int at]
    {
        get
        {
            Looks++;
            return (uint)at < (uint)_lexemes.Length ? _lexemes.Span[at] : default;
        }
    }

    public Lex Kind(int at) => this[at].Kind;

    public bool Is(int at, Lex kind) => this[at].Kind == kind;

    /// <summary>True for a noun or any other word that a number or part of the day may belong to.</summary>
    public bool IsThing(int at) => Kind(at) is Lex.Word or Lex.Slot;

    /// <summary>Steps over a lexeme of that kind if it stands there.</summary>
    public bool Skip(ref int at, Lex kind)
    {
        bool there = Is(at, kind);
        at += there ? 1 : 0;
        return there;
    }

    public bool Skip(ref int at, Lex kind, Lex other) => Skip(ref at, kind) || Skip(ref at, other);

    /// <summary>True for a number behind a word with an article in it ("del 17", "hasta el 20"): a day of the month.</summary>
    public bool IsNumbered(int at) => Is(at, Lex.Number) && (this[at - 1].Value & 1) != 0
        && Kind(at - 1) is Lex.Of or Lex.To or Lex.From or Lex.Starting or Lex.After or Lex.Before or Lex.By or Lex.Past or Lex.Since or Lex.Not;

    /// <summary>True when nothing of weight stands before this place.</summary>
    public bool Begins(int at) => at == 0 || Kind(at - 1) is Lex.Stop or Lex.Comma;

    /// <summary>True when nothing of weight stands after this place.</summary>
    public bool Ends(int at) => Kind(at) is Lex.None or Lex.Stop or Lex.Comma;
}
