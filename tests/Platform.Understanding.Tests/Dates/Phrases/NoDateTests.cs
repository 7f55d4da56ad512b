using Xunit;

namespace Platform.Understanding.Tests.Dates.Phrases;

/// <summary>Numbers and words that look like a date or a time and are none.</summary>
public sealed class NoDateTests
{
    private static readonly string[] English =
    [
        "I may come with my wife", "may I ask something?", "it may or may not rain", "we sat in the sun", "the sun is lovely", "the second one please", "the second option", "the first floor", "one second please",
        "just a second", "give me a second", "a second opinion", "wait a minute", "hold on a sec", "the march of time", "we march on", "a long march", "I wed my wife", "they fall often", "don't fall", "spring rolls",
        "open 24/7?", "are you open 24/7", "available 24/7", "twenty four seven", "version 1.2.3", "v2.10", "build 10.0.4", "iOS 17.5", "I'm 25", "I am 40 years old", "he is 7 years old", "she turns 18", "my 3 year old",
        "a 5 year old child", "it costs 25 euros", "€30", "30€", "$5.30", "USD 12.50", "only 10% off", "20 percent", "1,000 dollars", "2.5 stars", "4.5 out of 5", "10 out of 10", "3 kids and 2 dogs",
        "table for 2", "a party of 6", "we are 4", "there are 5 of us", "12 Main Street", "flat 4, 12 Baker Street", "apt 3", "room 101", "gate 7", "floor 2", "zip 28013", "postcode 90210", "number 7",
        "+34 612 345 678", "612345678", "my number is 555-0123", "order 12345", "invoice 2024-117", "reference AB12CD", "size 10", "size 8 shoes", "a 60 by 40 room", "10 cm", "5 kg", "3 miles away", "2 km", "100 metres",
        "100 %", "page 12", "chapter 3", "question 2", "option 3", "number 3", "the third option", "7 Eleven", "forever 21", "route 66", "catch 22", "area 51", "windows 11", "iphone 15", "covid 19", "3D scan", "4 hands massage", "2 for 1", "1 or 2 people",
        "one or two things", "four of my friends", "thank you both", "not now", "I love you", "good morning", "good evening", "have a nice day", "my name is April", "I'm June", "this is August Smith",
        "a weekly massage", "a monthly fee", "the daily price", "an hourly rate", "per hour", "per month", "twice a week", "three times a month", "once a year", "how many days does it last?", "how many hours?", "a 60 minute massage",
        "a 2 hour session", "45 minutes", "it takes 90 minutes", "I have been waiting for 20 minutes", "for about an hour", "30 minutes is enough", "two hours", "half an hour", "half of it", "a quarter of the price", "half price", "half board",
        "happy hour", "rush hour", "the hour", "business hours", "opening hours", "office hours", "working days", "time", "what time is it?", "what day is it?", "some other time", "next time", "last time", "first time here", "every time", "at times",
        "this time it was better", "the same as last time", "next please", "next question", "the last one", "the next one", "the previous one", "at home", "at last", "at least", "by the way", "by bus", "on foot", "on time", "in time", "in a hurry",
        "in person", "from home", "past tense", "after all", "before that", "until then", "as soon as possible", "asap", "whenever", "any", "anything", "mid-range", "late again", "early bird", "end of story", "in the end", "at the beginning",
        "noted", "noone", "monthly", "sundress", "saturated", "marching", "mayor", "decimal", "octopus", "10 fingers and 10 toes", "50 shades", "at 50%", "at $40", "at 30 euros", "by 20%", "from 30 euros", "between 20 and 30 euros",
        "around 30 people", "about 4 people", "after 3 beers", "before 2 witnesses", "under 18", "over 65", "18+", "16 plus", "up to 5 people", "up to 20%", "until 5 people are in", "a dozen eggs", "the last thing I want", "one last thing", "children under 12", "a table under Smith", "is it under an hour", "but 2 of us are vegan", "so 4 people", "2 still", "the spring collection", "winter coats", "I fall asleep", "two thirds", "three quarters of clients", "1/2 price", "3/4 sleeves",
    ];

    private static readonly string[] Spanish =
    [
        "la segunda opción", "un segundo por favor", "espera un segundo", "dame un minuto", "un momento", "el primero", "la primera", "la última", "cuesta 25 euros", "30 €", "un 10 %", "20 por ciento", "tengo 40 años", "mi hijo tiene 7 años",
        "una niña de 5 años", "somos 4", "mesa para 2", "una mesa para cuatro personas", "calle Mayor 12", "piso 4", "habitación 101", "planta 2", "código postal 28013", "mi número es 612 345 678", "+34 612 345 678", "pedido 12345", "talla 10",
        "5 kilos", "3 kilómetros", "10 cm", "un masaje de 60 minutos", "una sesión de 2 horas", "45 minutos", "dura 90 minutos", "dos horas", "media hora", "un cuarto de hora", "dos veces por semana", "una vez al mes", "una cuota mensual",
        "buenos días", "buenas tardes", "buenas noches", "que tengas un buen día", "me llamo Abril", "mi nombre es Julio", "abierto 24/7", "estáis abiertos 24/7?", "24 horas al día", "a la vez", "a veces", "otra vez",
        "cada vez", "la próxima vez", "la última vez", "por primera vez", "en fin", "al final no", "por fin", "desde luego", "hasta luego", "hasta la vista", "después de todo", "antes que nada", "ahora no", "tarde o temprano", "el sol", "la marcha",
        "marzoso", "lunar", "un lunar en la cara", "el martillo", "dos o tres personas", "unas 30 personas", "hasta 5 personas", "más de 18 años", "menores de 18", "entre 20 y 30 euros", "desde 30 euros", "a 30 euros", "versión 1.2.3", "iphone 15",
        "cuántos días dura", "cuántas horas", "el horario", "media pensión", "media docena", "20° en la sala", "algunos días me duele", "hueco para 4", "pero 2 no", "colección de verano", "la mitad", "un cuarto con baño", "mitad y mitad", "2 por 1", "opción 3", "la 3", "número 7", "cuanto antes", "lo antes posible",
    ];

    private static readonly string[] Carriers = ["_", "hi, _", "_ please", "I mean _", "_, thanks"];

    private static readonly string[] Portadores = ["_", "hola, _", "_ por favor", "digo _", "_, gracias"];

    [Fact]
    public void Nothing_is_read_where_nothing_is_said() => Phrase.Check(
        from text in English
        from carrier in Carriers
        select Phrase.En(carrier.Replace("_", text, StringComparison.Ordinal), ""));

    [Fact]
    public void No_se_lee_nada_donde_nada_se_dice() => Phrase.Check(
        from text in Spanish
        from carrier in Portadores
        select Phrase.Es(carrier.Replace("_", text, StringComparison.Ordinal), ""));
}
