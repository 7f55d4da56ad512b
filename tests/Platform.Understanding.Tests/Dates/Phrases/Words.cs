namespace Platform.Understanding.Tests.Dates.Phrases;

/// <summary>Numbers, months and weekdays in words.</summary>
internal static class Words
{
    private static readonly string[] English =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] EnglishTens = ["", "", "twenty", "thirty", "forty", "fifty"];

    private static readonly string[] EnglishOrdinals =
    [
        "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth",
        "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    private static readonly string[] Spanish =
    [
        "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce", "quince", "dieciséis",
        "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidós", "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete",
        "veintiocho", "veintinueve",
    ];

    private static readonly string[] SpanishTens = ["", "", "", "treinta", "cuarenta", "cincuenta"];

    public static string[] Months { get; } =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static string[] Meses { get; } =
        ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"];

    public static string[] Weekdays { get; } = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    public static string[] Semana { get; } = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"];

    public static string En(int number) => number < 20 ? English[number]
        : number % 10 == 0 ? EnglishTens[number / 10] : $"{EnglishTens[number / 10]}-{English[number % 10]}";

    public static string Es(int number) => number < 30 ? Spanish[number]
        : number % 10 == 0 ? SpanishTens[number / 10] : $"{SpanishTens[number / 10]} y {Spanish[number % 10]}";

    /// <summary>The hour as a Spaniard says it: "la una", "las dos".</summary>
    public static string Las(int hour) => hour == 1 ? "la una" : $"las {Es(hour)}";

    public static string Ordinal(int number) => number <= 20 ? EnglishOrdinals[number]
        : number == 30 ? "thirtieth" : $"{EnglishTens[number / 10]}-{EnglishOrdinals[number % 10]}";

    public static string Suffixed(int number) => number + (number % 10) switch
    {
        1 when number != 11 => "st",
        2 when number != 12 => "nd",
        3 when number != 13 => "rd",
        _ => "th",
    };
}
