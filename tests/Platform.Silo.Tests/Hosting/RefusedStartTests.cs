using System.Net;
using System.Net.Sockets;
using Npgsql;
using Platform.Testing.Postgres;
using Shouldly;
using Xunit;

namespace Platform.Silo.Tests.Hosting;

/// <summary>A wrong setting ends the start with one line that says what to do. Real processes.</summary>
public sealed class RefusedStartTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Theory]
    [InlineData("Platform__MasterKey", "", "openssl rand -base64 32")]
    [InlineData("Platform__MasterKey", "c2hvcnQ=", "openssl rand -base64 32")]
    [InlineData("ConnectionStrings__Platform", "", "ConnectionStrings__Platform is not set")]
    [InlineData("ConnectionStrings__Platform", "nonsense", "no Npgsql connection string")]
    [InlineData("Orleans__SiloPort", "0", "Orleans__SiloPort")]
    [InlineData("Orleans__GatewayPort", "70000", "Orleans__GatewayPort")]
    [InlineData("Orleans__ClusterId", "", "Orleans__ClusterId")]
    [InlineData("Orleans__AdvertisedAddress", "here", "no IP address")]
    [InlineData("Turns__DeadlineSeconds", "0", "Turns__DeadlineSeconds")]
    public async Task Wrong_setting_is_named(string name, string value, string says) => await Refuses(database.Silo, says, (name, value));

    [Fact]
    public async Task Superuser_would_pass_by_row_level_security() => await Refuses(database.Admin, "platform_silo");

    [Fact]
    public async Task Role_with_bypassrls_would_pass_by_row_level_security()
    {
        await using var connection = new NpgsqlConnection(database.Server);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var role = $"bypasser_{Guid.NewGuid():N}";
        try
        {
            await Run(connection, $"create role {role} login bypassrls password 'test'");
            await Refuses(As(b => b.Username = role), "BYPASSRLS");
        }
        finally
        {
            await Run(connection, $"drop role {role}");
        }
    }

    [Fact]
    public async Task Wrong_password_is_not_waited_for() => await Refuses(As(b => b.Password = "wrong"), "refuses the role or its password");

    [Fact]
    public async Task Missing_database_is_not_waited_for() => await Refuses(As(b => b.Database = "not_here"), "no such database");

    [Fact]
    public async Task Taken_port_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        await using var silo = new LoneSilo(database.Silo, ("Orleans__SiloPort", $"{port}"));
        (await silo.Refusal()).ShouldContain("Orleans__SiloPort");
        await using var http = new LoneSilo(database.Silo, ("ASPNETCORE_URLS", $"http://127.0.0.1:{port}"));
        (await http.Refusal()).ShouldContain($":{port}");
    }

    private static async Task Refuses(string connection, string says, params (string Name, string Value)[] settings)
    {
        await using var silo = new LoneSilo(connection, settings);
        (await silo.Refusal()).ShouldContain(says, Case.Sensitive);
        silo.Output.ShouldNotContain("   at ", Case.Sensitive, "a stack beside the line");
    }

    private string As(Action<NpgsqlConnectionStringBuilder> change)
    {
        var builder = new NpgsqlConnectionStringBuilder(database.Silo);
        change(builder);
        return builder.ConnectionString;
    }

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
