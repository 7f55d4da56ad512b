using Npgsql;
using Platform.Core.Agencies;
using Platform.Integrations.Agencies;
using Platform.Testing.Postgres;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Agencies;

/// <summary>The agencies' tables under the silo's own role, with another agency always beside.</summary>
public sealed class AgencyStoreTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private NpgsqlDataSource pool = null!;
    private PostgresAgencyRegistry registry = null!;
    private PostgresConfigHistory history = null!;
    private PostgresSecretStore secrets = null!;
    private string client = "";

    public async ValueTask InitializeAsync()
    {
        pool = NpgsqlDataSource.Create(database.Silo);
        (registry, history) = (new(pool), new(pool));
        secrets = new(pool, new AesSecretProtector(new byte[32]));
        client = $"spa-{Guid.NewGuid():N}";
        await registry.SaveAgency("ours", "Ours");
        await registry.SaveAgency("theirs", "Theirs");
        await registry.ClaimClient("ours", client, "Spa", "spa");
    }

    public ValueTask DisposeAsync() => pool.DisposeAsync();

    [Fact]
    public async Task Versions_are_appended_once_and_in_order()
    {
        (await history.Latest("ours", client)).ShouldBe(ConfigDocument.None);

        (await Append(1, "one")).ShouldBeTrue();
        (await Append(1, "other one")).ShouldBeFalse();
        (await Append(2, "two")).ShouldBeTrue();

        (await history.Latest("ours", client)).ShouldBe(new ConfigDocument(2, "two"));
        (await history.Get("ours", client, 1)).ShouldBe(new ConfigDocument(1, "one"));
        (await history.Get("ours", client, 3)).ShouldBeNull();
    }

    [Fact]
    public async Task Appending_names_the_version_and_its_origins_in_the_clients_row_and_in_the_audit()
    {
        await Append(1, "one", "https://a.example");

        (await Scalar<int>($"select published_version from clients where client_id = '{client}'")).ShouldBe(1);
        (await Scalar<string[]>($"select origins from clients where client_id = '{client}'")).ShouldBe(["https://a.example"]);
        (await Scalar<string>($"select actor || ' ' || action || ' ' || details from audit where subject = '{client}'")).ShouldBe("ana config.published version 1");
    }

    [Fact]
    public async Task Of_many_that_append_the_same_version_at_once_one_wins()
    {
        var won = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Append(1, $"by {i}")));

        won.Count(w => w).ShouldBe(1);
        (await history.Latest("ours", client)).Text.ShouldBe($"by {Array.IndexOf(won, true)}");
    }

    [Fact]
    public async Task Another_agency_sees_and_writes_nothing()
    {
        await Append(1, "one");
        await secrets.Write("ours", client, "slack", "value", "ana");

        (await history.Latest("theirs", client)).ShouldBe(ConfigDocument.None);
        (await history.Get("theirs", client, 1)).ShouldBeNull();
        (await secrets.Read("theirs", client, "slack")).ShouldBeNull();
        (await secrets.Delete("theirs", client, "slack", "ana")).ShouldBeFalse();
        await Should.ThrowAsync<PostgresException>(history.Append("theirs", client, new(2, "two"), "eve", []));
        (await history.Latest("ours", client)).ShouldBe(new ConfigDocument(1, "one"));
    }

    [Fact]
    public async Task Clients_id_is_claimed_once_on_the_platform()
    {
        (await registry.ClaimClient("ours", client, "Spa", "spa")).ShouldBe(ClientClaim.Ours);
        (await registry.ClaimClient("theirs", client, "Spa", "spa")).ShouldBe(ClientClaim.Taken);
    }

    [Fact]
    public async Task Agency_that_is_a_list_is_no_agency()
    {
        await Should.ThrowAsync<ArgumentException>(history.Latest("ours,theirs", client));
        await Should.ThrowAsync<ArgumentException>(registry.FindAgency(""));
    }

    [Fact]
    public async Task Secrets_are_stored_sealed_replaced_and_deleted()
    {
        await secrets.Write("ours", client, "slack", "first", "ana");
        await secrets.Write("ours", client, "slack", "second", "ana");

        (await secrets.Read("ours", client, "slack")).ShouldBe("second");
        (await secrets.Names("ours", client)).ShouldBe(["slack"]);
        (await Scalar<bool>($"select position('second'::bytea in value) > 0 from secrets where client_id = '{client}'")).ShouldBeFalse();
        (await secrets.Delete("ours", client, "slack", "ana")).ShouldBeTrue();
        (await secrets.Read("ours", client, "slack")).ShouldBeNull();
        (await Scalar<string>($"select string_agg(actor || ' ' || action, ',' order by audit_id) from audit where subject = '{client}/slack'"))
            .ShouldBe("ana secret.stored,ana secret.stored,ana secret.deleted");
    }

    [Fact]
    public async Task Secrets_are_reached_by_the_web_hosts_role_too()
    {
        await using var web = NpgsqlDataSource.Create(database.Web);
        var store = new PostgresSecretStore(web, new AesSecretProtector(new byte[32]));

        await store.Write("ours", client, "slack", "from the portal", "ana");

        (await secrets.Read("ours", client, "slack")).ShouldBe("from the portal");
        (await store.Read("theirs", client, "slack")).ShouldBeNull();
    }

    private Task<bool> Append(int version, string text, params string[] origins) =>
        history.Append("ours", client, new(version, text), "ana", [.. origins]);

    private async Task<T> Scalar<T>(string sql)
    {
        await using var admin = NpgsqlDataSource.Create(database.Admin);
        await using var command = admin.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
