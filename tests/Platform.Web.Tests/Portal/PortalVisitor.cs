using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Platform.Integrations.Staff;
using Platform.Web.Tests.Cluster;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Portal;

/// <summary>One person's browser without its scripts: cookies and forms, and no redirect followed.</summary>
internal sealed partial class PortalVisitor : IDisposable
{
    internal const string Password = "three plain words";

    private readonly HttpClient http;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    internal PortalVisitor(WebFixture web) =>
        http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = web.Address };

    /// <summary>Adds a member of agency A, or another, with <see cref="Password"/>.</summary>
    internal static async Task<StaffId> AddAsync(WebFixture web, string email, string role, string agency = "agency-a")
    {
        var member = new StaffMember { Id = new(agency, Guid.NewGuid()), Email = email, Name = "Someone", Role = role };
        await web.SqlAsync("""
            insert into staff (agency_id, staff_id, email, email_key, name, role, password_hash, security_stamp) values ($1, $2, $3, upper($3), 'Someone', $4, $5, 'stamp')
            """, agency, member.Id.Staff, email, role, new PasswordHasher<StaffMember>().HashPassword(member, Password));
        return member.Id;
    }

    internal static async Task<PortalVisitor> SignedInAsync(WebFixture web, string email, string role)
    {
        await AddAsync(web, email, role);
        var visitor = new PortalVisitor(web);
        (await visitor.SignInAsync(email)).ShouldBe("/portal");
        return visitor;
    }

    internal Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(path, Cancellation);

    internal async Task<string> ReadAsync(string path) => await (await GetAsync(path)).Content.ReadAsStringAsync(Cancellation);

    /// <summary>Where the sign-in leads.</summary>
    internal async Task<string> SignInAsync(string email, string password = Password) =>
        Leads(await PostAsync("/portal/sign-in", "/portal/account/sign-in", ("email", email), ("password", password)));

    /// <summary>Sends a form of a page, with the page's antiforgery token.</summary>
    internal async Task<HttpResponseMessage> PostAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var html = await http.GetStringAsync(page, Cancellation);
        var token = Token().Match(html).Groups[1].Value;
        token.ShouldNotBeEmpty(page);
        return await http.PostAsync(action, new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", WebUtility.HtmlDecode(token))).Select(field => new KeyValuePair<string, string>(field.Item1, field.Item2))), Cancellation);
    }

    /// <summary>The place that an answer sends to.</summary>
    internal static string Leads(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        return answer.Headers.Location!.OriginalString;
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
