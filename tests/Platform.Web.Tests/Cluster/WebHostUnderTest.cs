using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Platform.Web.Tests.Cluster;

/// <summary>The product's own web host, on Kestrel and a free port.</summary>
internal sealed class WebHostUnderTest(IEnumerable<KeyValuePair<string, string?>> settings) : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        foreach (var (name, value) in settings)
            builder.UseSetting(name, value);
    }
}
