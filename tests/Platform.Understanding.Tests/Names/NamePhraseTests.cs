using Platform.Core.Understanding;
using Shouldly;
using Xunit;

namespace Platform.Understanding.Tests.Names;

/// <summary>Names of many kinds in each way of giving one, asked for and not.</summary>
public sealed class NamePhraseTests
{
    private static readonly string[] People =
    [
        "Anna Smith", "Bob", "María José Pérez", "Juan de la Cruz", "Jean-Luc Picard", "Siobhán O'Connor", "Ludwig van Beethoven", "Wei Zhang", "Priya Patel", "Mohammed Al-Farsi", "Søren Kjær", "Zoë Müller", "Ana García Márquez", "Olga Petrova",
        "Kwame Mensah", "Hiroshi Tanaka", "Fatima Zahra", "Lars von Trier", "Nguyen Minh", "Conor McGregor", "Leonardo da Vinci", "Ingrid Bergman", "Grace Park", "Will Turner", "Rose Hill", "Dolores Fuertes", "Ángel Di María", "Noah",
    ];

    private static readonly string[] Introductions =
    [
        "my name is _", "My name's _", "the name is _", "it's under the name _", "call me _", "my full name is _", "name: _", "please put it under the name of _",
    ];

    private static readonly string[] Presentaciones = ["me llamo _", "mi nombre es _", "a nombre de _", "mi nombre completo es _", "nombre: _", "soy _"];

    private static readonly string[] Answers = ["_", "it's _", "I'm _", "this is _", "_ please", "yes, _", "sure, it's _", "_ is my name", "_.", "hi, _", "that would be _"];

    private static readonly string[] Respuestas = ["_", "soy _", "es _", "_ por favor", "sí, _", "claro, soy _", "_.", "hola, soy _"];

    [Fact]
    public void Name_introduced_is_read_in_every_form() => Check(from name in People from form in Introductions select (form.Replace("_", name, StringComparison.Ordinal), name, Reads.En(form.Replace("_", name, StringComparison.Ordinal)).Names));

    [Fact]
    public void Nombre_presentado_se_lee_en_cada_forma() => Check(from name in People from form in Presentaciones select (form.Replace("_", name, StringComparison.Ordinal), name, Reads.Es(form.Replace("_", name, StringComparison.Ordinal)).Names));

    [Fact]
    public void Name_asked_for_is_read_in_every_form() => Check(from name in People from form in Answers select (form.Replace("_", name, StringComparison.Ordinal), name, Reads.En(form.Replace("_", name, StringComparison.Ordinal), Asked.Name).Names));

    [Fact]
    public void Nombre_pedido_se_lee_en_cada_forma() => Check(from name in People from form in Respuestas select (form.Replace("_", name, StringComparison.Ordinal), name, Reads.Es(form.Replace("_", name, StringComparison.Ordinal), Asked.Name).Names));

    private static void Check(IEnumerable<(string Text, string Name, System.Collections.Immutable.ImmutableArray<NameReading> Got)> read)
    {
        List<(string Text, string Name, System.Collections.Immutable.ImmutableArray<NameReading> Got)> all = [.. read];
        List<string> wrong = [.. all.Where(one => one.Got.Length == 0 || one.Got[0].Full != one.Name).Select(one => $"{one.Text}: {string.Join(" | ", one.Got.Select(name => name.Full))}")];
        string.Join('\n', wrong.Take(40)).ShouldBe("", $"{wrong.Count} of {all.Count}");
    }
}
