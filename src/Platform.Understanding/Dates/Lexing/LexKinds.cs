namespace Platform.Understanding.Dates.Lexing;

internal static class LexKinds
{
    /// <summary>True for what can be, or begin, a date or time without digits.</summary>
    public static bool Tells(this Lex kind) => kind switch
    {
        >= Lex.Number and <= Lex.NamedTime => kind is not (Lex.OrdinalSuffix or Lex.Oh or Lex.Whole),
        Lex.Next or Lex.Coming or Lex.Begin or Lex.End or Lex.Rest or Lex.WeekOf or Lex.Eve => true,
        _ => false,
    };

    /// <summary>True where a bare number before it can still be an hour or a day, not a count of something.</summary>
    public static bool EndsNumber(this Lex kind) => kind switch
    {
        Lex.Word or Lex.Number or Lex.Ordinal or Lex.Tens or Lex.Hundred or Lex.Thousand => false,
        Lex.Sign or Lex.Label or Lex.Slash or Lex.Colon or Lex.Dot or Lex.Unit or Lex.Few or Lex.Couple or Lex.Whole => false,
        Lex.Apostrophe or Lex.OrdinalSuffix or Lex.Oh or Lex.UnitLetter or Lex.Did => false,
        _ => true,
    };
}
