using System.Net;
using System.Text.Json;
using Shouldly;

namespace Platform.Web.Tests.Cluster;

internal static class Problems
{
    internal static async Task ShouldBeProblem(this HttpResponseMessage answer, HttpStatusCode status, string code = "validation_error")
    {
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonElement.Parse(await answer.Content.ReadAsStringAsync());
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
    }
}
