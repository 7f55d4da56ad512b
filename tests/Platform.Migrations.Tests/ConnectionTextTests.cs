using Shouldly;
using Xunit;

namespace Platform.Migrations.Tests;

public sealed class ConnectionTextTests
{
    [Theory]
    [InlineData("postgresql://ann:p%40ss@db.example:6432/platform")]
    [InlineData("postgres://ann:p%40ss@db.example:6432/platform")]
    [InlineData("Host=db.example;Port=6432;Database=platform;Username=ann;Password=p@ss")]
    public void Parse_of_either_form_gives_the_same_connection(string text)
    {
        var connection = ConnectionText.Parse(text);

        (connection.Host, connection.Port, connection.Database, connection.Username, connection.Password)
            .ShouldBe(("db.example", 6432, "platform", "ann", "p@ss"));
    }

    [Fact]
    public void Parse_of_a_uri_takes_libpqs_options()
    {
        var connection = ConnectionText.Parse("postgresql://ann@db.example/platform?sslmode=verify-full&connect_timeout=3");

        connection.SslMode.ShouldBe(Npgsql.SslMode.VerifyFull);
        connection.Timeout.ShouldBe(3);
        connection.Port.ShouldBe(5432);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("postgresql://")]
    [InlineData("Host=db;Colour=blue")]
    [InlineData("postgresql://ann@db/platform?colour=blue")]
    public void Parse_of_neither_form_says_how_to_write_it(string text) =>
        Should.Throw<MigrationException>(() => ConnectionText.Parse(text)).Message.ShouldContain("postgresql://user:password@host:port/database");

    [Fact]
    public void ToUri_escapes_what_a_uri_cannot_hold() =>
        ConnectionText.ToUri(ConnectionText.Parse("Host=db;Database=my db;Username=ann;Password=a/b:c@d"))
            .ShouldBe("postgresql://ann:a%2Fb%3Ac%40d@db:5432/my%20db");

    [Fact]
    public void For_gives_each_host_its_own_role_on_the_same_server()
    {
        var hosts = HostConnections.For(new MigrationSettings("postgresql://ann:x@db:6432/platform?sslmode=require", "s", "w"));

        hosts.Silo.ShouldBe("Host=db;Port=6432;Database=platform;Username=platform_silo;Password=s;SSL Mode=Require");
        hosts.Web.ShouldBe("Host=db;Port=6432;Database=platform;Username=platform_web;Password=w;SSL Mode=Require");
    }
}
