using CsCheck;
using Platform.Core.Leads.SecondReading;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Leads.SecondReading;

public sealed class ExtractionTests
{
    [Fact]
    public void Answer_is_read_and_stand_ins_are_opened()
    {
        var said = Extraction.Parse("""{"name":null,"phone":"[phone 1]","service":"Facial","when":["at four"],"yes_no":"no","intent":"booking","wants_human":true}""", t => t.Replace("[phone 1]", "612", StringComparison.Ordinal))!;
        (said.Name, said.Phone, said.Service, said.YesNo, said.Intent, said.WantsHuman).ShouldBe((null, "612", "Facial", "no", "booking", true));
        said.When.ShouldBe(["at four"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("I'd say it's Ana")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("{\"name\":")]
    public void What_is_no_object_is_nothing(string answer) => Extraction.Parse(answer, t => t).ShouldBeNull();

    [Fact]
    public void Members_of_another_kind_are_as_if_absent()
    {
        var said = Extraction.Parse("""{"name":{"a":1},"phone":5,"when":"tomorrow","wants_human":"yes","extra":[1]}""", t => t)!;
        (said.Name, said.Phone, said.When.Length, said.WantsHuman).ShouldBe((null, null, 0, false));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("None")]
    [InlineData("N/A")]
    [InlineData("<unknown>")]
    public void What_a_model_writes_for_nothing_is_nothing(string nothing)
    {
        var said = Extraction.Parse($$"""{"name":"{{nothing}}","phone":"{{nothing}}","when":["{{nothing}}","at four"]}""", t => t)!;
        (said.Name, said.Phone).ShouldBe((null, null));
        said.When.ShouldBe(["at four"]);
    }

    [Fact]
    public void A_name_that_only_holds_such_a_word_stays() =>
        Extraction.Parse("""{"name":"Jennifer Null"}""", t => t)!.Name.ShouldBe("Jennifer Null");

    [Fact]
    public void A_stand_in_for_such_a_name_is_the_persons_own() =>
        Extraction.Parse("""{"name":"[name 1]"}""", t => t.Replace("[name 1]", "Null", StringComparison.Ordinal))!.Name.ShouldBe("Null");

    [Fact]
    public void No_text_makes_it_throw() => Gen.String.Sample(text => { _ = Extraction.Parse(text, t => t); });
}
