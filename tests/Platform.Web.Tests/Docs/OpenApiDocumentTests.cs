using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Platform.Web.Tests.Cluster;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Docs;

public sealed class OpenApiDocumentTests(WebFixture web) : IClassFixture<WebFixture>
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A change of the public surface is seen here first. On purpose: set PLATFORM_ACCEPT_GOLDEN=1, run, and commit the file.</summary>
    [Fact]
    public async Task Document_is_the_one_that_is_checked_in()
    {
        var document = await DocumentAsync();
        var actual = JsonSerializer.Serialize(document, Indented) + "\n";
        var golden = GoldenFile();
        if (Environment.GetEnvironmentVariable("PLATFORM_ACCEPT_GOLDEN") == "1")
            await File.WriteAllTextAsync(golden, actual, TestContext.Current.CancellationToken);
        actual.ShouldBe(await File.ReadAllTextAsync(golden, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Every_operation_has_a_name_a_summary_an_example_and_problems()
    {
        foreach (var path in (await DocumentAsync()).GetProperty("paths").EnumerateObject())
        {
            path.Name.ShouldStartWith("/api/v1/");
            foreach (var operation in path.Value.EnumerateObject())
            {
                var where = $"{operation.Name} {path.Name}";
                operation.Value.TryGetProperty("operationId", out _).ShouldBeTrue(where);
                operation.Value.TryGetProperty("summary", out _).ShouldBeTrue(where);
                var responses = operation.Value.GetProperty("responses");
                responses.GetProperty("401").GetProperty("content").GetProperty("application/problem+json").TryGetProperty("example", out _).ShouldBeTrue(where);
                responses.EnumerateObject().Any(response => response.Name == "204" || response.Name.StartsWith('2') && response.Value.GetProperty("content").EnumerateObject()
                    .Any(content => content.Name == "application/yaml" || content.Value.TryGetProperty("example", out _))).ShouldBeTrue(where);
            }
        }
    }

    [Fact]
    public async Task Every_part_of_an_address_is_declared()
    {
        foreach (var path in (await DocumentAsync()).GetProperty("paths").EnumerateObject())
        {
            var parts = Regex.Matches(path.Name, @"\{(\w+)\}").Select(match => match.Groups[1].Value);
            foreach (var operation in path.Value.EnumerateObject())
                Parameters(operation.Value, "path").ShouldBe(parts, $"{operation.Name} {path.Name}");
        }
    }

    [Fact]
    public async Task No_member_that_may_be_absent_is_required()
    {
        string[] alwaysWritten = ["next", "turn"];
        foreach (var schema in (await DocumentAsync()).GetProperty("components").GetProperty("schemas").EnumerateObject())
        {
            if (!schema.Value.TryGetProperty("required", out var required) || !schema.Value.TryGetProperty("properties", out var members))
                continue;
            foreach (var name in required.EnumerateArray().Select(one => one.GetString()!).Except(alwaysWritten))
                members.GetProperty(name).ToString().ShouldNotContain("\"null\"", customMessage: $"{schema.Name}.{name}");
        }
    }

    private static IEnumerable<string?> Parameters(JsonElement operation, string place) => operation.TryGetProperty("parameters", out var declared)
        ? declared.EnumerateArray().Where(one => one.GetProperty("in").GetString() == place).Select(one => one.GetProperty("name").GetString()) : [];

    private static string GoldenFile([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "Golden", "openapi.v1.json");

    private async Task<JsonElement> DocumentAsync()
    {
        using var client = web.Client(null);
        return JsonElement.Parse(await client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken));
    }
}
