using Platform.Core.Understanding;
using Shouldly;
using Xunit;

namespace Platform.Understanding.Tests.Contacts;

/// <summary>Each way of writing or saying a number or address, in each sentence around it: the value is the same.</summary>
public sealed class ContactPhraseTests
{
    private static readonly string[] Mobiles =
    [
        "612345678", "612 345 678", "612 34 56 78", "612-345-678", "612.345.678", "612-34-56-78", "+34612345678", "+34 612 345 678", "0034612345678", "0034 612 345 678", "(+34) 612 345 678", "+34-612-345-678", "+34.612.345.678", "34 612 345 678",
        "+34 (612) 345 678", "612/345/678", "612  345  678", "612 345678", "61 234 56 78",
    ];

    private static readonly string[] Said =
    [
        "six one two three four five six seven eight", "six one two, three four five, six seven eight", "six twelve three four five six seven eight", "six one two three forty five six seven eight",
        "six one two... three four five... six seven eight", "six hundred and twelve three four five six seven eight", "plus thirty four six one two three four five six seven eight", "six-one-two three-four-five six-seven-eight",
    ];

    private static readonly string[] Dicho =
    [
        "seis uno dos tres cuatro cinco seis siete ocho", "seis doce tres cuatro cinco seis siete ocho", "seiscientos doce tres cuatro cinco seis siete ocho", "seis doce treinta y cuatro cincuenta y seis setenta y ocho",
        "más treinta y cuatro seis uno dos tres cuatro cinco seis siete ocho", "seis, uno, dos, tres, cuatro, cinco, seis, siete, ocho",
    ];

    private static readonly string[] Carriers =
    [
        "_", "it's _", "my number is _", "_ please", "you can reach me on _", "sure, _", "call me at _ after five", "_, thanks", "yes it is _.", "mobile: _", "tel. _", "my phone number's _", "Anna Smith, _", "hi, _ is my number", "my cell is _ ok?", "phone _", "(_)",
    ];

    private static readonly string[] Portadores =
    [
        "_", "es el _", "mi número es el _", "mi teléfono es _", "_ por favor", "apunta: _", "me puedes llamar al _", "claro, _", "tel: _", "móvil _", "Ana Ruiz, _", "el _, gracias",
    ];

    private static readonly string[] Mails =
    [
        "anna.smith@example.com", "Anna.Smith@Example.com", "ANNA.SMITH@EXAMPLE.COM", "anna.smith @ example.com", "anna.smith@ example.com", "<anna.smith@example.com>", "anna.smith@example.com.", "anna.smith@example.com,", "mailto:anna.smith@example.com", "(anna.smith@example.com)",
        "anna.smith(at)example.com", "anna.smith [at] example [dot] com", "anna.smith at example dot com", "anna dot smith at example dot com", "anna dot smith @ example dot com",
    ];

    private static readonly string[] MailCarriers = ["_", "it's _", "my email is _", "email: _", "you can write to _", "sure, _", "_ thanks", "Anna Smith, _", "send it to _ please", "yes: _"];

    [Fact]
    public void Phone_written_is_one_number_in_every_form() => Check(
        from number in Mobiles from carrier in Carriers select (carrier.Replace("_", number, StringComparison.Ordinal), Reads.En(carrier.Replace("_", number, StringComparison.Ordinal), Asked.Phone).Phones.FirstOrDefault()?.E164), "+34612345678");

    [Fact]
    public void Teléfono_escrito_es_un_número_en_cada_forma() => Check(
        from number in Mobiles from carrier in Portadores select (carrier.Replace("_", number, StringComparison.Ordinal), Reads.Es(carrier.Replace("_", number, StringComparison.Ordinal), Asked.Phone).Phones.FirstOrDefault()?.E164), "+34612345678");

    [Fact]
    public void Phone_said_is_one_number_in_every_form() => Check(
        from number in Said from carrier in Carriers.Where(one => !one.Contains('(', StringComparison.Ordinal) && !one.Contains(':', StringComparison.Ordinal) && !one.Contains("after five", StringComparison.Ordinal)) select (carrier.Replace("_", number, StringComparison.Ordinal), Reads.En(carrier.Replace("_", number, StringComparison.Ordinal), Asked.Phone, "phone").Phones.FirstOrDefault()?.E164), "+34612345678");

    [Fact]
    public void Teléfono_dicho_es_un_número_en_cada_forma() => Check(
        from number in Dicho from carrier in Portadores.Where(one => !one.Contains(':', StringComparison.Ordinal)) select (carrier.Replace("_", number, StringComparison.Ordinal), Reads.Es(carrier.Replace("_", number, StringComparison.Ordinal), Asked.Phone, "phone").Phones.FirstOrDefault()?.E164), "+34612345678");

    [Fact]
    public void Email_is_one_address_in_every_form() => Check(
        from mail in Mails from carrier in MailCarriers select (carrier.Replace("_", mail, StringComparison.Ordinal), Reads.En(carrier.Replace("_", mail, StringComparison.Ordinal), Asked.Email).Emails.FirstOrDefault()?.Address.ToLowerInvariant()), "anna.smith@example.com");

    private static void Check(IEnumerable<(string Text, string? Got)> read, string expected)
    {
        List<(string Text, string? Got)> all = [.. read];
        List<string> wrong = [.. all.Where(one => one.Got != expected).Select(one => $"{one.Text}: {one.Got}")];
        string.Join('\n', wrong.Take(40)).ShouldBe("", $"{wrong.Count} of {all.Count}");
    }
}
