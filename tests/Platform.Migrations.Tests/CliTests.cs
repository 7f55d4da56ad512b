using Npgsql;
using Platform.Testing.Postgres;
using Shouldly;
using Xunit;

namespace Platform.Migrations.Tests;

public sealed class CliTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly Dictionary<string, string> environment = new()
    {
        ["ConnectionStrings__Platform"] = database.Owner,
        ["Roles__SiloPassword"] = "test",
        ["Roles__WebPassword"] = "test",
        ["DOTNET_ENVIRONMENT"] = "Demo",
        ["Demo__Email"] = "a@demo.example",
        ["Demo__Password"] = "secret-one",
        ["Demo__ApiKey"] = "pk_0123456789",
        ["Demo__OtherEmail"] = "b@demo.example",
        ["Demo__OtherPassword"] = "secret-two",
        ["Demo__OtherApiKey"] = "pk_9876543210",
    };

    [Fact]
    public async Task Migrate_and_seed_may_be_repeated()
    {
        (await Run("migrate", "seed")).ShouldBe((0, ""));
        (await Run("migrate", "seed")).ShouldBe((0, ""));

        (await Ask("select string_agg(agency_id || '/' || client_id, ' ' order by agency_id, client_id) from clients where agency_id in ('demo-agency', 'other-agency')"))
            .ShouldBe("demo-agency/iron-gym demo-agency/smile-dental demo-agency/spa-del-sol other-agency/casa-verde");
        (await Ask("select count(*) from api_keys")).ShouldBe(2L);
    }

    [Fact]
    public async Task Seed_keeps_no_password_and_no_key_in_the_clear()
    {
        await Run("seed");

        (await Ask("select count(*) from staff where password_hash like '%secret%'")).ShouldBe(0L);
        (await Ask("select count(*) from api_keys where position('pk_0123456789'::bytea in hash) > 0")).ShouldBe(0L);
    }

    [Fact]
    public async Task Seed_with_a_new_password_lets_it_sign_in()
    {
        await Run("seed");
        var before = await Ask("select password_hash from staff where email = 'a@demo.example'");
        await Run("seed");
        (await Ask("select password_hash from staff where email = 'a@demo.example'")).ShouldBe(before);

        environment["Demo__Password"] = "secret-three";
        await Run("seed");

        (await Ask("select password_hash from staff where email = 'a@demo.example'")).ShouldNotBe(before);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("")]
    public async Task Seed_outside_the_demo_is_refused(string name)
    {
        environment["DOTNET_ENVIRONMENT"] = name;

        (await Run("seed")).ShouldBe((1, "the demo agencies are for the environment Demo: set DOTNET_ENVIRONMENT=Demo, or do not seed\n"));
    }

    [Fact]
    public async Task Any_verb_with_a_setting_missing_names_it()
    {
        environment.Remove("Roles__WebPassword");

        (await Run()).ShouldBe((1, "set Roles__WebPassword in the environment\n"));
    }

    [Fact]
    public async Task Migrate_with_nobody_listening_says_where()
    {
        environment["ConnectionStrings__Platform"] = "postgresql://ann:hidden@127.0.0.1:1/platform";

        var (code, line) = await Run();

        code.ShouldBe(1);
        line.ShouldStartWith("PostgreSQL at 127.0.0.1:1 cannot be reached");
        line.ShouldNotContain("hidden");
        line.Count(letter => letter == '\n').ShouldBe(1);
    }

    [Fact]
    public async Task Unknown_verb_lists_the_verbs() =>
        (await Run("destroy")).ShouldBe((1, "unknown verb 'destroy': use migrate (the default), seed or connections\n"));

    private async Task<(int Code, string Errors)> Run(params string[] verbs)
    {
        var errors = new StringWriter { NewLine = "\n" };
        var code = await Cli.RunAsync(verbs, name => environment.GetValueOrDefault(name), TextWriter.Null, errors, TestContext.Current.CancellationToken);
        return (code, errors.ToString());
    }

    private async Task<object?> Ask(string sql)
    {
        await using var connection = new NpgsqlConnection(database.Admin);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
