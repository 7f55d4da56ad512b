using System.Net;
using System.Text.RegularExpressions;
using Platform.Core.Staff;
using Platform.Web.Tests.Privacy;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Portal.Privacy;

public sealed partial class PersonExportTests(Visitors visitors) : IClassFixture<Visitors>
{
    [Fact]
    public async Task File_is_for_the_member_who_looked_the_person_up_and_its_link_tells_nothing()
    {
        var thread = await visitors.AddAsync("+34931234511", "Wanda Warter", ahead: false);
        using var admin = await PortalVisitor.SignedInAsync(visitors.Web, "ada@privacy.example", StaffRoles.Admin);
        using var colleague = await PortalVisitor.SignedInAsync(visitors.Web, "ben@privacy.example", StaffRoles.Admin);

        var page = await admin.ReadAsync($"/portal/privacy?client=spa&session={thread:N}");
        page.ShouldContain("Wanda Warter");
        page.ShouldContain("931234511");
        var link = WebUtility.HtmlDecode(Link().Match(page).Value);
        link.ShouldNotContain("931234511");

        var file = await admin.GetAsync(link);
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        file.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("I am Wanda Warter");
        (await colleague.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await admin.GetAsync("/portal/export/person.json?ticket=nonsense")).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await admin.GetAsync("/portal/export/person.json")).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Another_agencys_session_shows_nobody()
    {
        var thread = await visitors.AddAsync("+34931234512", "Gerda Geheim", ahead: false, "agency-b", "gym");
        using var admin = await PortalVisitor.SignedInAsync(visitors.Web, "cleo@privacy.example", StaffRoles.Owner);

        foreach (var client in new[] { "gym", "spa" })
        {
            var page = await admin.ReadAsync($"/portal/privacy?client={client}&session={thread:N}");
            page.ShouldContain("Nothing is held");
            page.ShouldNotContain("Gerda");
        }
    }

    [Fact]
    public async Task Agent_is_refused()
    {
        using var agent = await PortalVisitor.SignedInAsync(visitors.Web, "abel@privacy.example", StaffRoles.Agent);

        PortalVisitor.Leads(await agent.GetAsync("/portal/privacy")).ShouldContain("/portal/denied");
        PortalVisitor.Leads(await agent.GetAsync("/portal/export/person.json?ticket=x")).ShouldContain("/portal/denied");
    }

    [GeneratedRegex("/portal/export/person\\.json\\?ticket=[^\"]+")]
    private static partial Regex Link();
}
