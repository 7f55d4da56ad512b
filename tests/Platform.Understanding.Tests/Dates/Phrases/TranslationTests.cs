using Xunit;

namespace Platform.Understanding.Tests.Dates.Phrases;

/// <summary>What one language says the other says too: both are read alike, where no part of the day is meant (its hours differ).</summary>
public sealed class TranslationTests
{
    private static readonly (string English, string Spanish)[] Pairs =
    [
        ("tomorrow", "mañana"), ("the day after tomorrow", "pasado mañana"), ("yesterday", "ayer"), ("the day before yesterday", "anteayer"), ("today", "hoy"), ("tomorrow at five", "mañana a las cinco"),
        ("next week", "la semana que viene"), ("next week", "la próxima semana"), ("this week", "esta semana"), ("last week", "la semana pasada"), ("next month", "el mes que viene"), ("next month", "el próximo mes"),
        ("this month", "este mes"), ("next year", "el año que viene"), ("this weekend", "este fin de semana"), ("next weekend", "el próximo fin de semana"), ("next weekend", "el finde que viene"),
        ("the end of the month", "a final de mes"), ("the end of the month", "a finales de mes"), ("the beginning of next month", "a principios del mes que viene"), ("the middle of March", "a mediados de marzo"),
        ("the end of next week", "a finales de la próxima semana"), ("early April", "a principios de abril"), ("late April", "a finales de abril"), ("the first week of April", "la primera semana de abril"),
        ("the last week of April", "la última semana de abril"), ("the second week of April", "la segunda semana de abril"), ("the first Monday of April", "el primer lunes de abril"), ("the last Friday of April", "el último viernes de abril"),
        ("the second Tuesday of May", "el segundo martes de mayo"), ("the third Thursday of May", "el tercer jueves de mayo"), ("the first weekend of May", "el primer fin de semana de mayo"), ("the last weekend of July", "el último fin de semana de julio"),
        ("the 5th of May at 4:30 pm", "el 5 de mayo a las 4:30 pm"), ("May 5, 2027", "5 de mayo de 2027"), ("after Friday", "después del viernes"), ("before Friday", "antes del viernes"), ("until Friday", "hasta el viernes"),
        ("by Friday", "para el viernes como muy tarde"), ("from Friday on", "a partir del viernes"), ("from the 17th on", "a partir del 17"), ("between the 9th and the 12th", "entre el 9 y el 12"), ("from the 9th to the 12th", "del 9 al 12"),
        ("from May 9 to 12", "del 9 al 12 de mayo"), ("from May 30 to June 2", "del 30 de mayo al 2 de junio"), ("Monday to Friday", "de lunes a viernes"), ("Monday or Tuesday", "el lunes o el martes"), ("not on Monday", "el lunes no"),
        ("any day but Monday", "cualquier día menos el lunes"), ("any day except Monday", "todos los días excepto el lunes"), ("not Monday", "menos el lunes"), ("Christmas Eve", "Nochebuena"), ("Christmas", "Navidad"), ("New Year's Eve", "Nochevieja"),
        ("Easter Monday", "lunes de Pascua"), ("Good Friday", "Viernes Santo"), ("Palm Sunday", "Domingo de Ramos"), ("two days after Easter", "dos días después de Pascua"), ("the day before Christmas", "el día antes de Navidad"),
        ("the day after Christmas", "el día después de Navidad"), ("a week before Christmas", "una semana antes de Navidad"), ("the Monday after Easter", "el lunes después de Pascua"), ("the week of the 12th", "la semana del 12"),
        ("the week of May 12", "la semana del 12 de mayo"), ("the weekend of the 14th", "el fin de semana del 14"), ("at noon", "a mediodía"), ("at midnight", "a medianoche"), ("tomorrow at noon", "mañana al mediodía"),
        ("in an hour and a half", "en una hora y media"), ("in a quarter of an hour", "en un cuarto de hora"), ("in a week", "dentro de una semana"), ("a week from today", "de hoy en una semana"),
        ("in the next three days", "en los próximos tres días"), ("in the next few days", "en los próximos días"), ("in a couple of weeks", "en un par de semanas"), ("within two weeks", "en menos de dos semanas"), ("the 3rd of next month", "el 3 del mes que viene"),
        ("the 20th of this month", "el 20 de este mes"), ("Friday the 13th", "viernes 13"), ("Friday, 13 March", "viernes, 13 de marzo"), ("on Thursday at 4 or Friday at 5", "el jueves a las 4 o el viernes a las 5"),
        ("at 4 or 5", "a las 4 o las 5"), ("4 o'clock rather than 3 o'clock", "mejor a las 4 que a las 3"), ("around noon", "sobre el mediodía"), ("after noon", "después del mediodía"), ("before noon", "antes del mediodía"),
        ("on Monday at 10 am", "el lunes a las 10 de la mañana"), ("on Monday at 5 pm", "el lunes a las 5 de la tarde"), ("at 9 pm", "a las 9 de la noche"), ("from 9 am to 1 pm", "de 9 de la mañana a 1 de la tarde"),
        ("from 10 am to 12 pm", "de diez a doce de la mañana"), ("tomorrow between 4 and 6", "mañana entre las 4 y las 6"), ("on Friday between 4 and 6", "el viernes entre 4 y 6"), ("Saturday from 10 to 12", "el sábado de 10 a 12"),
        ("in May", "en mayo"), ("from May to July", "de mayo a julio"), ("between May and July", "entre mayo y julio"), ("since Monday", "desde el lunes"), ("in three weeks on Monday", "dentro de tres semanas el lunes"), ("the whole week", "toda la semana"),
        ("at the end of the year", "a finales de año"), ("the first half of June", "la primera mitad de junio"), ("the rest of the week", "el resto de la semana"), ("the rest of the month", "lo que queda de mes"), ("the other day", "el otro día"),
        ("twelve noon", "las doce del mediodía"), ("three days ago", "hace tres días"), ("two weeks ago", "hace dos semanas"), ("a month ago", "hace un mes"), ("at one in the afternoon", "a la una de la tarde"), ("half past twelve", "las doce y media"),
        ("quarter past one", "la una y cuarto"), ("quarter to one", "la una menos cuarto"), ("ten to one", "la una menos diez"), ("twenty-five past five", "las cinco y veinticinco"), ("at 17:00", "a las 17 horas"), ("at 5 sharp", "a las 5 en punto"),
    ];

    [Fact]
    public void Both_languages_are_read_alike() => Phrase.Check(
        from pair in Pairs
        select Phrase.Es(pair.Spanish, Said.By(pair.English, Phrase.At(Phrase.Now, "en-GB"))));
}
