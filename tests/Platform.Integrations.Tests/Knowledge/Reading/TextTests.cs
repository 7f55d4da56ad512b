using System.Text;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Knowledge.Reading;

public sealed class TextTests
{
    [Fact]
    public async Task Plain_text_keeps_its_paragraphs_and_short_lines_above_them_are_headings()
    {
        var read = await ReadFile.Done("We are glad that you come.\n\nParking\n\nBehind the house\nare 20 places.\r\n\r\nThey are free.\n");

        read.MediaType.ShouldBe("text/plain");
        read.Lines().ShouldBe(["[] We are glad that you come.", "[Parking] Behind the house|are 20 places.||They are free."]);
    }

    [Theory]
    [InlineData("utf-8"), InlineData("utf-16"), InlineData("utf-16BE"), InlineData("iso-8859-1")]
    public async Task Text_is_read_in_the_encoding_that_it_was_written_in(string encoding)
    {
        var written = Encoding.GetEncoding(encoding);

        (await ReadFile.Done([.. written.GetPreamble(), .. written.GetBytes("Aparcamiento para ti: año y niños.")], "a.txt")).Text.Sections[0].Text.ShouldBe("Aparcamiento para ti: año y niños.");
    }

    [Fact]
    public async Task Markdown_gives_headings_lists_and_tables_and_no_signs()
    {
        var read = await ReadFile.Done("""
            # Our house
            Welcome to **us**, see [the map](https://example.com).

            ## Cancellation
            - until *24 hours* before: free
            - later: half

            | Voucher | Price |
            |---|---|
            | Small | 30 EUR |
            | Large | 60 EUR |

            <script>alert(1)</script>
            """, "house.md");

        read.MediaType.ShouldBe("text/markdown");
        read.Lines().ShouldBe([
            "[Our house] Welcome to us, see the map.",
            "[Our house › Cancellation] until 24 hours before: free|later: half||Voucher: Small; Price: 30 EUR|Voucher: Large; Price: 60 EUR||<script>alert(1)</script>"]);
    }

    [Fact]
    public async Task Markdown_is_told_by_its_headings_also_where_it_is_pasted() => (await ReadFile.Done("## Parking\nIt is free.")).Lines().ShouldBe(["[Parking] It is free."]);

    [Theory]
    [InlineData("question,answer\n\"Where, exactly, are you?\",\"In \"\"Old Town\"\".\nNear the sea.\"\nPets?,\n")]
    [InlineData("id;Pregunta;Respuesta\r\n1;Where, exactly, are you?;\"In \"\"Old Town\"\".\r\nNear the sea.\"\r\n")]
    public async Task Csv_of_questions_and_answers_gives_each_its_own_section(string csv)
    {
        var read = await ReadFile.Done(csv, "faq.csv");

        read.MediaType.ShouldBe("text/csv");
        read.Lines().ShouldBe(["[Where, exactly, are you?] In \"Old Town\". Near the sea."]);
    }

    [Fact]
    public async Task Csv_of_anything_else_is_read_row_by_row_with_its_columns_names() =>
        (await ReadFile.Done("Service,Price,Note\nMassage,60 EUR,\nFacial,45 EUR,new\n", "prices.csv")).Lines()
            .ShouldBe(["[] Service: Massage; Price: 60 EUR||Service: Facial; Price: 45 EUR; Note: new"]);

    [Fact]
    public async Task Text_without_words_says_so() => (await ReadFile.Problem("  \n \u200B\n"u8.ToArray())).ShouldBe("There is no text in it.");

    [Fact]
    public async Task Text_that_says_too_much_is_refused() =>
        (await ReadFile.Problem(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("word word word word\n\n", 300_000))))).ShouldContain("split it");

    [Fact]
    public async Task Document_that_is_too_large_is_refused() => (await ReadFile.Problem(new byte[10 * 1024 * 1024 + 1])).ShouldContain("10 MB");

    [Fact]
    public async Task Csv_full_of_loose_quotes_is_read_in_time() => await ReadFile.Done("a,b\n" + string.Concat(Enumerable.Repeat("x\"", 500_000)), "a.csv");

    [Fact]
    public async Task Markdown_that_is_nested_without_end_is_refused_or_read_and_ends_nothing() => await ReadFile.Of(Encoding.UTF8.GetBytes("# A\n" + new string('>', 100_000) + " x"), "a.md");
}
