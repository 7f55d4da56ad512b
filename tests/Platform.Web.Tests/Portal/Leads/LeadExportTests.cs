using Platform.Web.Portal.Leads;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Portal.Leads;

public sealed class LeadExportTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("Ana", "Ana")]
    [InlineData("Ana, María", "\"Ana, María\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("+34600111222", "+34600111222")]
    [InlineData("+34 & calc", "'+34 & calc")]
    public void Cell_is_words_and_never_a_formula(string? text, string cell) => LeadExport.Cell(text).ShouldBe(cell);
}
