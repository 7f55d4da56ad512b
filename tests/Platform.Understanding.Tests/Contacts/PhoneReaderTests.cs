using Platform.Core.Understanding;
using Shouldly;
using Xunit;

namespace Platform.Understanding.Tests.Contacts;

public sealed class PhoneReaderTests
{
    [Theory]
    [InlineData("612 345 678", "+34612345678")]
    [InlineData("my number is (+34) 612-34-56-78, thanks", "+34612345678")]
    [InlineData("call me on +44 20 7946 0958", "+442079460958")]
    [InlineData("0034 612345678", "+34612345678")]
    public void Phone_written_is_read(string text, string e164) =>
        Reads.En(text).Phones.ShouldHaveSingleItem().E164.ShouldBe(e164);

    [Theory]
    [InlineData("nine three double one two five four oh six", "+34931125406")]
    [InlineData("it is six twelve thirty four fifty six seventy eight", "+34612345678")]
    [InlineData("plus three four six one two three four five six seven eight", "+34612345678")]
    [InlineData("six one two um three four five six seven eight", "+34612345678")]
    public void Phone_spoken_is_read(string text, string e164) =>
        Reads.En(text, Asked.Phone, "phone").Phones.ShouldHaveSingleItem().E164.ShouldBe(e164);

    [Theory]
    [InlineData("612 345", "678")]
    [InlineData("612", "345678")]
    [InlineData("612 345", "and then 678")]
    [InlineData("612 345", "612 345 678")]
    public void Phone_in_pieces_is_put_together(string before, string text) =>
        Reads.With(text, Reads.Context with { Digits = string.Concat(before.Where(char.IsAsciiDigit)), Asked = Asked.Phone }).Phones.ShouldHaveSingleItem().E164.ShouldBe("+34612345678");

    [Fact]
    public void Piece_of_a_phone_is_none_yet_and_only_where_one_was_asked_for()
    {
        Reads.En("612", Asked.Phone).Phones.ShouldHaveSingleItem().E164.ShouldBeNull();
        Reads.En("612").Phones.ShouldBeEmpty();
        Reads.With("678", Reads.Context with { Digits = "612345", Asked = Asked.Name }).Phones.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("my card number is 4532 7779 4803 7066")]
    [InlineData("social security number 612345678")]
    [InlineData("078-05-1120")]
    [InlineData("my ssn number is 612345678")]
    [InlineData("2026-12-24 10:30")]
    [InlineData("account 612345678")]
    [InlineData("24/12/2026-02/01/2027")]
    public void Phone_is_not_what_is_called_something_else(string text) =>
        Reads.En(text, Asked.Phone).Phones.ShouldBeEmpty();

    [Fact]
    public void Phone_merely_possible_is_read_only_when_asked()
    {
        Reads.En("312345678").Phones.ShouldBeEmpty();
        Reads.En("312345678", Asked.Phone).Phones.ShouldHaveSingleItem().E164.ShouldBe("+34312345678");
    }

    [Fact]
    public void Phone_from_abroad_without_plus_is_read_when_asked() =>
        Reads.En("44 20 7946 0958", Asked.Phone).Phones.ShouldHaveSingleItem().E164.ShouldBe("+442079460958");

    [Fact]
    public void House_number_beside_a_card_is_no_phone() =>
        Reads.En("4532 7779 4803 7066, send the new one to 271 4300 Queens Square", Asked.Phone).Phones.ShouldBeEmpty();

    [Fact]
    public void Phone_with_digits_missing_is_read_without_number_when_asked()
    {
        var phone = Reads.En("612 345", Asked.Phone).Phones.ShouldHaveSingleItem();

        phone.E164.ShouldBeNull();
        phone.Digits.ShouldBe("612345");
    }

    [Fact]
    public void Phone_given_as_the_wrong_one_is_negated()
    {
        var phones = Reads.En("it's not 612345678 but 699345678").Phones;

        phones.Select(phone => phone.Negated).ShouldBe([true, false]);
    }
}
