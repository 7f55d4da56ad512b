using Platform.Integrations.Staff;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Staff;

public sealed class StaffIdTests
{
    [Fact]
    public void Id_written_reads_back()
    {
        var id = new StaffId("acme", Guid.NewGuid());
        StaffId.Parse(id.ToString()).ShouldBe(id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("acme")]
    [InlineData("acme/nobody")]
    [InlineData("/0123456789abcdef0123456789abcdef")]
    [InlineData("acme/0123456789abcdef0123456789abcdef/more")]
    public void Id_in_another_form_is_none(string text) => StaffId.Parse(text).ShouldBeNull();
}
