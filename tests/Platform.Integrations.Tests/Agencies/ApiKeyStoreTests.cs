using Npgsql;
using Platform.Integrations.Agencies;
using Platform.Testing.Postgres;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Agencies;

public sealed class ApiKeyStoreTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private NpgsqlDataSource web = null!;
    private ApiKeyStore keys = null!;

    public async ValueTask InitializeAsync()
    {
        await using var silo = NpgsqlDataSource.Create(database.Silo);
        await new PostgresAgencyRegistry(silo).SaveAgency("ours", "Ours");
        await new PostgresAgencyRegistry(silo).SaveAgency("theirs", "Theirs");
        web = NpgsqlDataSource.Create(database.Web);
        keys = new(web);
    }

    public ValueTask DisposeAsync() => web.DisposeAsync();

    [Fact]
    public async Task Key_names_its_agency_until_it_is_revoked()
    {
        var created = await keys.Create("ours", "Website", "ana");
        (await HashIsFound(created.Key)).ShouldBe("ours");

        (await keys.Revoke("ours", created.KeyId, "ana")).ShouldBeTrue();

        (await HashIsFound(created.Key)).ShouldBeNull();
        (await keys.Revoke("ours", created.KeyId, "ana")).ShouldBeFalse();
    }

    [Fact]
    public async Task List_shows_names_and_prefixes_of_ones_own_keys_only()
    {
        var created = await keys.Create("ours", "Listed", "ana");
        await keys.Create("theirs", "Foreign", "eve");

        var listed = (await keys.List("ours")).Single(k => k.KeyId == created.KeyId);

        (listed.Name, listed.Prefix, listed.RevokedAt).ShouldBe(("Listed", created.Key[..8], null));
        (await keys.List("ours")).ShouldNotContain(k => k.Name == "Foreign");
    }

    [Fact]
    public async Task Use_is_told_of_ones_own_key_only()
    {
        var created = await keys.Create("ours", "Used", "ana");
        await keys.Used("theirs", created.KeyId);
        (await keys.List("ours")).Single(k => k.KeyId == created.KeyId).LastUsedAt.ShouldBeNull();

        await keys.Used("ours", created.KeyId);

        (await keys.List("ours")).Single(k => k.KeyId == created.KeyId).LastUsedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Key_of_another_agency_cannot_be_revoked()
    {
        var created = await keys.Create("ours", "Kept", "ana");

        (await keys.Revoke("theirs", created.KeyId, "eve")).ShouldBeFalse();

        (await HashIsFound(created.Key)).ShouldBe("ours");
    }

    [Fact]
    public async Task Keys_have_256_random_bits_and_are_not_stored()
    {
        var (one, two) = (await keys.Create("ours", "One", "ana"), await keys.Create("ours", "Two", "ana"));

        one.Key.ShouldMatch("^pk_[0-9a-f]{64}$");
        one.Key.ShouldNotBe(two.Key);
        await using var admin = NpgsqlDataSource.Create(database.Admin);
        await using var search = admin.CreateCommand("select count(*) from api_keys k where k::text like '%' || $1 || '%'");
        search.Parameters.Add(new() { Value = one.Key[8..] });
        (await search.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe(0L);
    }

    private async Task<string?> HashIsFound(string key)
    {
        await using var find = web.CreateCommand("select agency_id from platform_find_api_key($1)");
        find.Parameters.Add(new() { Value = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)) });
        return await find.ExecuteScalarAsync() as string;
    }
}
