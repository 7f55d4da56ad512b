using System.Text.RegularExpressions;

namespace Platform.Core.Knowledge;

/// <summary>What an answer to a question must hold, where its words tell: a number for "how much", a day or an hour for "when".</summary>
internal static partial class AnswerKind
{
    public const string Any = "any", Time = "time", Number = "number";

    public static string Of(string question) => AsksTime().IsMatch(question) ? Time : AsksNumber().IsMatch(question) ? Number : Any;

    /// <summary>Whether a text holds what a question of this kind asks for.</summary>
    public static bool Fits(string kind, string text) => kind switch
    {
        Time => HoldsNumber().IsMatch(text) || HoldsTime().IsMatch(text),
        Number => HoldsNumber().IsMatch(text) || HoldsAmount().IsMatch(text),
        _ => true,
    };

    [GeneratedRegex(@"\b(when|what time|what day|which day|what year|which year|since when|cu[aá]ndo|a qu[eé] hora|qu[eé] d[ií]as?|qu[eé] a[nñ]o)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksTime();

    [GeneratedRegex(@"\b(how (much|many|old|long|often|far|big|large|tall|late|early)|prices?|costs?|cu[aá]nt[oa]s?|precios?|cuestan?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksNumber();

    [GeneratedRegex(@"\d", RegexOptions.CultureInvariant)]
    private static partial Regex HoldsNumber();

    [GeneratedRegex(@"\b(before|after|until|during|every|daily|always|never|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|century|morning|afternoon|evening|noon|midnight|weekends?|antes|despu[eé]s|hasta|durante|cada|siempre|nunca|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|primavera|verano|oto[nñ]o|invierno|siglo|ma[nñ]ana|tarde|noche|mediod[ií]a)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HoldsTime();

    [GeneratedRegex(@"\b(free|gratis|gratuit[oa]s?|included|incluid[oa]s?|no charge|sin coste|half|double|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|fifty|hundred|thousand|million|billion|once|twice|few|several|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cincuenta|cien|mil|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(y|ies)|minutos?|horas?|d[ií]as?|semanas?|mes(es)?|a[nñ]os?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HoldsAmount();
}
