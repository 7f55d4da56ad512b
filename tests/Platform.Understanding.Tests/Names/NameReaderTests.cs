using Platform.Core.Understanding;
using Shouldly;
using Xunit;

namespace Platform.Understanding.Tests.Names;

public sealed class NameReaderTests
{
    [Theory]
    [InlineData("I'm Anna Müller", "Anna Müller")]
    [InlineData("it's O'Brien", "O'Brien")]
    [InlineData("my name is jean-luc picard", "Jean-Luc Picard")]
    [InlineData("Hello, this is María José de la Cruz and I want a facial", "María José de la Cruz")]
    [InlineData("table under the name of ellamae trinh please", "Ellamae Trinh")]
    [InlineData("Felice Gremler here, I need a massage", "Felice Gremler")]
    [InlineData("call me Bob", "Bob")]
    [InlineData("My name is April May", "April May")]
    [InlineData("tomorrow 5pm ana 612345678", "Ana")]
    [InlineData("a massage at noon, 612345678 Anna Smith", "Anna Smith")]
    [InlineData("friday, marta ruiz marta@example.com", "Marta Ruiz")]
    public void Name_introduced_is_read(string text, string full) =>
        Reads.En(text).Names.ShouldHaveSingleItem().Full.ShouldBe(full);

    [Theory]
    [InlineData("李小龙", "李小龙")]
    [InlineData("José María de la Cruz", "José María de la Cruz")]
    [InlineData("anna", "Anna")]
    [InlineData("april may", "April May")]
    [InlineData("MARIA LOPEZ", "Maria Lopez")]
    [InlineData("محمد علي", "محمد علي")]
    [InlineData("Мария Иванова", "Мария Иванова")]
    [InlineData("yes sure, anna smith", "Anna Smith")]
    [InlineData("um it's bob thanks", "Bob")]
    [InlineData("Anna Smith, 612 345 678", "Anna Smith")]
    [InlineData("Bob. Bob Smith with a Y", "Bob Smyth")]
    [InlineData("Ingrid and Holmquist", "Ingrid Holmquist")]
    [InlineData("Anna and Peter", "Anna")]
    [InlineData("Holmquist, Anna", "Anna Holmquist")]
    public void Name_bare_is_read_when_asked(string text, string full) =>
        Reads.En(text, Asked.Name).Names.ShouldHaveSingleItem().Full.ShouldBe(full);

    [Theory]
    [InlineData("hello")]
    [InlineData("massage")]
    [InlineData("I want a massage")]
    [InlineData("sounds good")]
    [InlineData("what do you mean?")]
    [InlineData("none of your business")]
    [InlineData("skip")]
    [InlineData("why do you need that?")]
    [InlineData("612 345 678")]
    [InlineData("next Tuesday")]
    [InlineData("not sure yet")]
    public void Answer_that_is_no_name_gives_none_when_asked(string text) =>
        Reads.En(text, Asked.Name).Names.ShouldBeEmpty();

    [Theory]
    [InlineData("I'm looking for a massage")]
    [InlineData("I am interested in a facial")]
    [InlineData("I'm vegan")]
    [InlineData("this is urgent")]
    [InlineData("a massage for Tuesday in May")]
    [InlineData("book for two people")]
    [InlineData("it's great")]
    public void Sentence_fragment_is_no_name(string text) => Reads.En(text).Names.ShouldBeEmpty();

    [Theory]
    [InlineData("S M I T H", "Smith")]
    [InlineData("s as in sierra, m, i, t, h", "Smith")]
    [InlineData("sierra mike india tango hotel", "Smith")]
    [InlineData("Anna Smith, that's S M Y T H", "Anna Smyth")]
    [InlineData("my name is Anna S M Y T H", "Anna Smyth")]
    [InlineData("h a double r y", "Harry")]
    [InlineData("that's Smith with a Y", "Smyth")]
    [InlineData("Catherine with a K", "Katherine")]
    [InlineData("Anne Miler with two L", "Anne Miller")]
    public void Name_spelt_is_read_when_asked(string text, string full) =>
        Reads.En(text, Asked.Name, "phone").Names.ShouldHaveSingleItem().Full.ShouldBe(full);

    [Theory]
    [InlineData("jiménez con g", "Giménez")]
    [InlineData("Ana Jiménez con jota", "Ana Jiménez")]
    [InlineData("elena con hache", "Helena")]
    [InlineData("Ana con dos enes", "Anna")]
    [InlineData("Gabriel Jiménez con una ge", "Gabriel Giménez")]
    [InlineData("Vea con b de Barcelona", "Bea")]
    public void Letter_said_of_a_spanish_name_is_written(string text, string full) =>
        Reads.Es(text, Asked.Name).Names.ShouldHaveSingleItem().Full.ShouldBe(full);

    [Theory]
    [InlineData("it's with a G", "Ana Giménez")]
    [InlineData("no, Jimenez with a G", "Ana Giménez")]
    [InlineData("Anna with two n", "Anna Jiménez")]
    [InlineData("with a J", "Ana Jiménez")]
    public void Letter_said_of_the_known_name_is_put_right(string text, string full) =>
        Reads.With(text, Reads.Context with { Name = "Ana Jiménez", Asked = Asked.Phone }).Names.ShouldHaveSingleItem().ShouldSatisfyAllConditions(n => n.Full.ShouldBe(full), n => n.Respelled.ShouldBeTrue());

    [Theory]
    [InlineData("can I come with a friend")]
    [InlineData("a massage with Mike")]
    [InlineData("without e-mail")]
    public void Other_company_is_no_letter(string text) =>
        Reads.With(text, Reads.Context with { Name = "Ana Jiménez", Asked = Asked.Phone }).Names.ShouldNotContain(n => n.Respelled);

    [Theory]
    [InlineData("{\"name\": null}")]
    [InlineData("null")]
    [InlineData("undefined")]
    [InlineData("{{name}}")]
    [InlineData("<b>Ana</b>")]
    public void What_a_machine_writes_is_no_name(string text) => Reads.En(text, Asked.Name).Names.ShouldBeEmpty();

    [Theory]
    [InlineData("Smith with a Y, John", "John Smyth")]
    [InlineData("John, Smith with a Y", "John Smyth")]
    [InlineData("my name is Smith with a Y, John", "John Smyth")]
    [InlineData("Smith, John", "John Smith")]
    public void Family_name_said_first_gets_its_given_name(string text, string full) =>
        Reads.En(text, Asked.Name).Names.ShouldHaveSingleItem().Full.ShouldBe(full);

    [Theory]
    [InlineData("my name is anna garcia", "Anna", "Garcia")]
    [InlineData("my name is maria del carmen garcia", "Maria del Carmen", "Garcia")]
    [InlineData("my name is María José", "María José", null)]
    [InlineData("my name is María José de la Cruz", "María José", "de la Cruz")]
    [InlineData("my name is Juan Carlos Pérez", "Juan Carlos", "Pérez")]
    [InlineData("my name is Mary Ann Walker", "Mary Ann", "Walker")]
    [InlineData("my name is María de la Cruz", "María", "de la Cruz")]
    [InlineData("my name is Ana Martín", "Ana", "Martín")]
    public void Given_name_is_one_word_or_a_double_name(string text, string first, string? last)
    {
        var name = Reads.En(text).Names.ShouldHaveSingleItem();

        (name.First, name.Last).ShouldBe((first, last));
    }
}
