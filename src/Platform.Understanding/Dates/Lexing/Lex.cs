namespace Platform.Understanding.Dates.Lexing;

/// <summary>What a word or sign means for dates and times. The grammar knows these only; the words are a language's table.</summary>
internal enum Lex : byte
{
    /// <summary>Beyond either end of the message.</summary>
    None,

    /// <summary>A word that says nothing about dates; a slot is one that a time may stand before ("the half 8 slot").</summary>
    Word,
    Slot,

    /// <summary>Ends a sentence or a line.</summary>
    Stop,
    Comma,
    Colon,
    Slash,
    Dash,

    /// <summary>A dot between two digits.</summary>
    Dot,
    Tilde,

    /// <summary>A word that takes a number for its own ("room 4", "court 2"): no time and no day.</summary>
    Label,

    /// <summary>A sign that makes the number beside it no time ("$", "%", "#", "+").</summary>
    Sign,
    Apostrophe,

    Number,
    Ordinal,
    OrdinalSuffix,
    Tens,
    Hundred,
    Thousand,
    Oh,
    Half,
    Quarter,
    Few,
    Couple,

    /// <summary>"all", "the whole": the unit behind it is a length ("all week").</summary>
    Whole,

    Month,
    Weekday,

    /// <summary>Value: a <see cref="Calendar.TimeUnit"/>.</summary>
    Unit,

    /// <summary>Days from today; and what announces a day of the month by its number ("el día 15").</summary>
    RelativeDay,
    DayNumber,

    /// <summary>The day, or time, under discussion ("that day", "same time"). A time of value 1 is that of now ("this time tomorrow").</summary>
    SameDay,
    SameTime,
    Holiday,

    /// <summary>Value: a <see cref="Calendar.Season"/>.</summary>
    Season,

    /// <summary>Value: 0 am, 1 pm.</summary>
    Meridiem,

    /// <summary>Value: a <see cref="Calendar.DayPart"/>.</summary>
    Part,

    /// <summary>Parts of the day in the plural, which are a wish and never a greeting ("mornings").</summary>
    Parts,

    /// <summary>"EOM", "BOM": the end or beginning of this month; value: a <see cref="Calendar.TimeUnit"/>.</summary>
    EndOfUnit,
    BeginOfUnit,

    /// <summary>A part of day with its day in it; value: a <see cref="Calendar.DayPart"/> of today ("tonight").</summary>
    PartToday,

    /// <summary>The part of day of yesterday ("last night").</summary>
    PartYesterday,

    /// <summary>A named minute; value: minutes from midnight.</summary>
    NamedTime,
    OClock,

    /// <summary>"h" as in "15h30".</summary>
    HourMark,

    /// <summary>A letter that is a unit close behind digits ("2w", "90m"); value: a <see cref="Calendar.TimeUnit"/>.</summary>
    UnitLetter,
    Ish,
    Zone,

    Now,
    This,
    Next,
    /// <summary>Value 1 in the plural, where several of the unit behind it are meant ("los próximos días").</summary>
    Coming,

    /// <summary>Value 1 where it is the most recent one ("this past Friday").</summary>
    Last,
    Same,
    Every,
    Any,
    Early,
    Late,
    Mid,
    Begin,
    End,

    At,
    On,

    /// <summary>Value 1 where the amount behind it lies in the past ("hace tres días").</summary>
    In,
    For,

    /// <summary>Value 1 with an article in it ("del"), 2 where it may begin a range ("de 4 a 6").</summary>
    Of,

    /// <summary>Value 1 where a day of the month may follow it as a plain number ("el 15"), 2 where an hour may ("la una").</summary>
    The,
    A,

    /// <summary>Value 1 where it adds minutes to an hour and units to tens ("las tres y veinte", "treinta y uno").</summary>
    And,
    Or,
    To,
    Until,

    /// <summary>Of this and the next bounds, value 1: with an article, so that a number behind it is a day ("a partir del 17").</summary>
    From,
    Starting,
    Since,
    Between,
    After,
    Before,
    Past,
    Minus,
    By,
    Around,
    Within,

    /// <summary>"at least", "more than": the amount behind it is the nearest that is wanted.</summary>
    AtLeast,

    /// <summary>"less than", "no more than": the amount behind it is the farthest.</summary>
    AtMost,

    /// <summary>"from now", "hence".</summary>
    FromNow,
    Ago,
    Later,
    Earlier,

    /// <summary>"or later", "onwards": the time before it is the first. Of this and the next value 1: another time may follow ("before 11 or after 3").</summary>
    Onwards,

    /// <summary>"or earlier", "at the latest".</summary>
    AtLatest,

    /// <summary>"not", "except", "instead of": what follows is not wanted.</summary>
    Not,

    /// <summary>"but": what was refused ends before it.</summary>
    But,

    /// <summary>"don't", "won't": refuses nothing, but "don't … until 4" opens at four.</summary>
    Negation,

    /// <summary>"than": what follows gives way, where the words before it prefer something ("rather at 4 than at 3").</summary>
    Than,

    /// <summary>"doesn't work", "is no good": what stands before is not wanted.</summary>
    NotWorking,

    /// <summary>"change", "move": a range after it goes from the old value to the new one.</summary>
    Change,

    /// <summary>Of these: "no" refuses what stands before it ("Monday no"), "the one after" is a week behind the day just refused, "the rest of" is what is left of a period, "w/c" the week of a date.</summary>
    No,
    NextOne,
    Rest,
    WeekOf,

    /// <summary>"push it back", "bring it forward": an amount behind it makes the time under discussion later, or earlier.</summary>
    PutBack,
    PutForward,

    /// <summary>
    /// A word of grammar that may follow a bare number without making it a count ("please", "if"). Value 1 where it leads one ("make it 3"),
    /// 2 where it prefers ("better"), 3 where it does both, 4 where a wish begins ("can", "need").
    /// </summary>
    Filler,

    /// <summary>Of these: "called", "was there": what follows was, or with value 1 still is ("been ill since Monday"); "the eve of": the day before the one behind it.</summary>
    Did,
    Eve,
}
