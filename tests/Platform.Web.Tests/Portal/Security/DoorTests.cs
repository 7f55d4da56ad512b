using System.Net;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Platform.Core.Staff;
using Platform.Web.Portal.Security;
using Platform.Web.Tests.Cluster;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Portal.Security;

/// <summary>Every address of the host, and who opens it. A new one fails here until somebody says who may.</summary>
public sealed partial class DoorTests(WebFixture web) : IClassFixture<WebFixture>
{
    private const string Anyone = "anyone";

    private static readonly string[] Pages = [.. Expected().Where(door => door is not { Opener: Anyone } && !door.Route.Contains('{', StringComparison.Ordinal) && door.Methods == "GET,POST").Select(door => door.Route)];

    private static IEnumerable<(string Opener, string Methods, string Route)> Expected() => Doors.Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(parts => (parts[0], parts[1], parts[2]));

    [Fact]
    public async Task Every_address_is_opened_by_whom_the_table_says()
    {
        var found = new List<string>();
        foreach (var door in Addresses().Where(door => !IsApi(door)))
            found.Add($"{await OpenerAsync(door)} {Methods(door)} {door.RoutePattern.RawText}");

        var written = Expected().Select(door => $"{door.Opener} {door.Methods} {door.Route}").ToList();
        string.Join('\n', found.Except(written).Order(StringComparer.Ordinal)).ShouldBeEmpty("not in the table");
        string.Join('\n', written.Except(found)).ShouldBeEmpty("only in the table");
    }

    [Theory]
    [InlineData(StaffRoles.Agent)]
    [InlineData(StaffRoles.Admin)]
    [InlineData(StaffRoles.Owner)]
    public async Task Page_is_shown_to_its_roles_and_to_no_other(string role)
    {
        using var visitor = await PortalVisitor.SignedInAsync(web, $"{role}@doors.example", role);
        foreach (var page in Pages)
        {
            var answer = await visitor.GetAsync(page);
            if (Opens(role, page))
                answer.StatusCode.ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.NotFound], page);
            else
                PortalVisitor.Leads(answer).ShouldContain("/portal/denied", customMessage: page);
        }
    }

    [Fact]
    public async Task Page_sends_who_is_not_signed_in_to_the_sign_in()
    {
        using var visitor = new PortalVisitor(web);
        foreach (var page in Pages)
            PortalVisitor.Leads(await visitor.GetAsync(page)).ShouldContain("/portal/sign-in?to=", customMessage: page);
    }

    [Fact]
    public async Task Api_answers_nothing_without_a_key()
    {
        using var http = web.Client(key: null);
        foreach (var door in Addresses().Where(IsApi))
        {
            var path = Parameter().Replace(door.RoutePattern.RawText!, "spa");
            using var request = new HttpRequestMessage(new(Methods(door)), path);
            // Of a body that cannot be read that is said first; there is none here.
            HttpStatusCode[] refusals = request.Method == HttpMethod.Get ? [HttpStatusCode.Unauthorized] : [HttpStatusCode.Unauthorized, HttpStatusCode.BadRequest];
            (await http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode.ShouldBeOneOf(refusals, path);
        }
    }

    // Static files stand without a slash; they are the portal's own and the component library's.
    private IEnumerable<RouteEndpoint> Addresses() => web.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(door => door.RoutePattern.RawText!.StartsWith('/'));

    private static bool IsApi(RouteEndpoint door) => door.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal);

    private static bool Opens(string role, string page) => Expected().Single(door => door.Route == page).Opener == StaffRoles.Agent || StaffRoles.Administers(role);

    private static string Methods(RouteEndpoint door) => door.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods: { Count: > 0 } methods } ? string.Join(',', methods) : "*";

    // The lowest role that the address lets in, by the policies it carries.
    private async Task<string> OpenerAsync(RouteEndpoint door)
    {
        var asked = door.Metadata.GetOrderedMetadata<IAuthorizeData>();
        if (asked.Count == 0 || door.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            return Anyone;
        await using var scope = web.Services.CreateAsyncScope();
        var policy = (await AuthorizationPolicy.CombineAsync(scope.ServiceProvider.GetRequiredService<IAuthorizationPolicyProvider>(), asked)).ShouldNotBeNull();
        var judge = scope.ServiceProvider.GetRequiredService<IAuthorizationService>();
        foreach (var role in StaffRoles.All.Reverse())
        {
            if ((await judge.AuthorizeAsync(new(new ClaimsIdentity([new(ClaimTypes.Role, role)], "test")), door, policy)).Succeeded)
                return role;
        }

        return "nobody";
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
