using Platform.Core.Understanding;
using Shouldly;
using Xunit;

namespace Platform.Understanding.Tests.Dates.Phrases;

/// <summary>The words around a date, its writing and its punctuation change nothing of it.</summary>
public sealed class CarrierPhraseTests
{
    private static readonly string[] Days =
    [
        "tomorrow", "the day after tomorrow", "on Friday", "next Tuesday", "this Saturday", "on the 12th", "March 14th", "the 3rd of May", "in two weeks", "in three days", "a week from Monday",
        "next week", "this weekend", "at the end of next week", "early next week", "the first Monday of April", "on 12 March", "on 14/03/2026", "two weeks from tomorrow", "on Good Friday",
        "in the middle of April", "the week after next", "between Monday and Wednesday", "from the 9th to the 12th", "later this week", "the last weekend of July", "in a fortnight",
    ];

    private static readonly string[] Times =
    [
        "at 5", "at 5pm", "at half past four", "at quarter to three", "at 16:30", "after 4", "before noon", "between 2 and 4", "from 10 to 12", "around 11", "in the morning", "first thing", "at noon",
        "by 3pm", "until 5", "at ten thirty", "at 4.30pm", "at twenty past two", "in the late afternoon", "any time after 3", "no later than 6pm", "in an hour", "in half an hour",
    ];

    private static readonly string[] Both =
    [
        "tomorrow at 5", "on Friday after 4", "next Tuesday at half past ten", "on the 12th between 2 and 4", "tomorrow morning", "on Saturday before noon", "at 3pm on Thursday", "on March 14th at 11:15",
        "Friday evening around 7", "at noon tomorrow", "tonight at 8", "on Monday from 9 to 11", "this afternoon", "at 10 tomorrow morning", "first thing on Monday", "on Thursday at quarter past three",
    ];

    private static readonly string[] Carriers =
    [
        "can I come in _?", "_ please", "please, _", "I'd like an appointment _ if possible", "hi, do you have anything _?", "would you have a slot _", "could we do it _ instead?",
        "hello there, I was wondering whether you could see me _, thanks", "I can come _.", "my son needs a check-up, _ would be ideal", "We are three people and want to come _", "is a facial possible _?",
        "book me a massage _", "ok so _ then", "are you open _?", "I need a haircut _ because I have a wedding", "Put me down for a massage _, my name is Anna", "umm, _, I think", "_!", "_...", "“_”", "(_)",
        "what about _?", "_ would be perfect", "_ if you can", "_, if that's ok", "any chance of a visit _", "so _, right?", "yes, _", "Great! _ it is", "hey\n_\nthanks", "_ thx", "could you squeeze me in _ maybe",
    ];

    private static readonly string[] Español =
    [
        "mañana", "pasado mañana", "el viernes", "el próximo martes", "este sábado", "el día 12", "el 14 de marzo", "dentro de dos semanas", "en tres días", "la semana que viene", "este fin de semana",
        "a finales de la semana que viene", "el primer lunes de abril", "el 14/03/2026", "a mediados de abril", "entre el lunes y el miércoles", "del 9 al 12", "a las 5", "a las cinco de la tarde",
        "a las cuatro y media", "a las tres menos cuarto", "a las 16:30", "después de las 4", "antes de las 12", "entre las 2 y las 4", "de 10 a 12", "sobre las 11", "por la mañana", "a primera hora",
        "a mediodía", "hasta las 5", "mañana a las 5", "el viernes a partir de las 4", "el próximo martes a las diez y media", "mañana por la mañana", "el sábado antes de las 12", "el jueves a las 3 de la tarde",
        "el lunes de 9 a 11", "esta tarde", "esta noche a las 8", "dentro de una hora", "en media hora", "de hoy en ocho", "el finde", "a última hora de la tarde",
    ];

    private static readonly string[] Portadores =
    [
        "¿puedo ir _?", "_ por favor", "hola, ¿tenéis algo _?", "quería pedir cita _ si es posible", "¿me podéis dar hora _?", "me gustaría ir _.", "¿sería posible _?", "resérvame un masaje _",
        "necesito un corte de pelo _ porque tengo una boda", "somos tres y queremos ir _", "buenas, necesito una limpieza dental _, gracias", "_, si puede ser", "¡_!", "_...", "perfecto, _ entonces", "¿y _?", "mejor _", "¿está abierto _?",
        "vale, pues _", "sí, _", "hola\n_\ngracias", "¿qué tal _?", "_ me viene bien", "me llamo Ana y quiero venir _",
    ];

    [Fact]
    public void Sentence_around_changes_nothing() => Same("en-GB", [.. Days, .. Times, .. Both], Carriers);

    [Fact]
    public void La_frase_alrededor_no_cambia_nada() => Same("es-ES", Español, Portadores);

    [Fact]
    public void Writing_changes_nothing() => Phrase.Check(
        from text in Days.Concat(Times).Concat(Both)
        from form in Writings(text)
        select Phrase.En(form, Said.By(text, Phrase.At(Phrase.Now, "en-GB"))));

    [Fact]
    public void La_escritura_no_cambia_nada() => Phrase.Check(
        from text in Español
        from form in Writings(text).Append(Plain(text))
        select Phrase.Es(form, Said.By(text, Phrase.At(Phrase.Now, "es-ES"))));

    [Fact]
    public void All_of_them_are_read()
    {
        Days.Concat(Times).Concat(Both).Where(text => Said.By(text, Phrase.At(Phrase.Now, "en-GB")).Length == 0).ShouldBeEmpty();
        Español.Where(text => Said.By(text, Phrase.At(Phrase.Now, "es-ES")).Length == 0).ShouldBeEmpty();
    }

    private static void Same(string locale, string[] phrases, string[] carriers)
    {
        ReadingContext context = Phrase.At(Phrase.Now, locale);
        Phrase.Check(
            from text in phrases
            from carrier in carriers
            select new Phrase(carrier.Replace("_", text, StringComparison.Ordinal), Said.By(text, context), context));
    }

    private static string[] Writings(string text) =>
    [
        text.ToUpperInvariant(), text.ToLowerInvariant(), char.ToUpperInvariant(text[0]) + text[1..], $"  {text}  ", text.Replace(" ", "  ", StringComparison.Ordinal), text.Replace(' ', '\u00A0'),
        text + ".", text + "!", text + "?", text + ",", text + " 🙂", "- " + text, "\t" + text + "\r\n",
    ];

    private static string Plain(string text) => string.Concat(text.Normalize(System.Text.NormalizationForm.FormD).Where(letter => letter < 0x300));
}
