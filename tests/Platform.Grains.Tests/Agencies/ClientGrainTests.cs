using Platform.Core.Agencies;
using Platform.Grains.Contracts.Agencies;
using Platform.Testing.Agencies;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Agencies;

public sealed class ClientGrainTests(AgencyCluster cluster) : IClassFixture<AgencyCluster>
{
    private const string Agency = "drafting";

    [Fact]
    public async Task New_client_has_its_templates_draft_and_nothing_published()
    {
        var client = Client(await cluster.NewClient(Agency, "fresh-spa"));

        var draft = (await client.GetDraft()).ShouldNotBeNull();
        draft.Document.ShouldContain("client_id: fresh-spa");
        (draft.Version, draft.PublishedVersion, draft.IsPublished).ShouldBe((1, 0, false));
        (await client.GetPublished()).ShouldBe(new PublishedConfig(0, ""));
    }

    [Fact]
    public async Task Unknown_client_has_nothing()
    {
        var client = cluster.As<IClientGrain>(Agency, $"{Agency}/nobody");

        (await client.GetDraft()).ShouldBeNull();
        (await client.GetPublished()).ShouldBeNull();
        (await client.PutDraft("client_id: nobody", null)).Status.ShouldBe(DraftStatus.NotFound);
        (await client.Publish("me")).Status.ShouldBe(PublishStatus.NotFound);
        (await client.Revert(1)).Status.ShouldBe(DraftStatus.NotFound);
    }

    [Fact]
    public async Task Faulty_draft_is_refused_with_its_places_and_changes_nothing()
    {
        var client = Client(await cluster.NewClient(Agency, "faulty-spa"));

        var result = await client.PutDraft("client_id: faulty-spa\nbusiness_profil: {}\n", null);

        result.Status.ShouldBe(DraftStatus.Invalid);
        result.Errors.ShouldContain(e => e.Line == 2 && e.Column == 1 && e.Path == "business_profil" && e.Message.Contains("business_profile"));
        (await client.GetDraft())!.Version.ShouldBe(1);
    }

    [Fact]
    public async Task Draft_is_kept_as_it_was_written_and_counts_its_changes()
    {
        var client = Client(await cluster.NewClient(Agency, "kept-spa"));
        var document = Example("kept-spa");

        (await client.PutDraft(document, 1)).ShouldSatisfyAllConditions(r => r.Status.ShouldBe(DraftStatus.Saved), r => r.Version.ShouldBe(2));
        (await client.PutDraft(document, 1)).Version.ShouldBe(2, "a repeat after a lost answer");
        (await client.PutDraft(document + "# more\n", 1)).Status.ShouldBe(DraftStatus.Conflict);
        (await client.GetDraft())!.Document.ShouldBe(document);
    }

    [Fact]
    public async Task Publishing_again_without_a_change_publishes_nothing()
    {
        var client = Client(await cluster.NewClient(Agency, "twice-spa"));

        (await client.Publish("ana")).Version.ShouldBe(1);
        (await client.Publish("ana")).Version.ShouldBe(1);
        (await client.GetDraft())!.IsPublished.ShouldBeTrue();
        (await client.GetVersion(2)).ShouldBeNull();
    }

    [Fact]
    public async Task Publishing_warns_of_a_secret_that_is_not_stored()
    {
        var client = Client(await cluster.NewClient(Agency, "secret-spa"));
        await client.PutDraft(Example("secret-spa"), null);

        var warning = (await client.Publish("ana")).Warnings.ShouldHaveSingleItem();
        (warning.Path, warning.Message).ShouldBe(("escalation.to_slack_webhook", "The secret slack is not stored yet: this does nothing until it is."));

        await cluster.Port<ISecretStore>().Write(Agency, "secret-spa", "slack", "https://hooks.example/x", "tests");
        (await client.Publish("ana")).Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Version_survives_the_loss_of_the_activation()
    {
        var client = Client(await cluster.NewClient(Agency, "lost-spa"));
        await client.PutDraft(Example("lost-spa"), null);
        await client.Publish("ana");
        await client.PutDraft(Example("lost-spa") + "# later\n", null);

        await cluster.Cluster.DeactivateAsync(client);

        (await client.GetPublished())!.ShouldBe(new PublishedConfig(1, Example("lost-spa")));
        (await client.GetDraft())!.ShouldBe(new ClientDraft(Example("lost-spa") + "# later\n", 3, 1, false));
    }

    [Fact]
    public async Task Version_appended_before_a_crash_is_found_and_not_doubled()
    {
        var client = Client(await cluster.NewClient(Agency, "crashed-spa"));
        var draft = (await client.GetDraft())!.Document;
        // the transaction of a publish whose answer was lost: this activation does not know of it
        await cluster.Port<IConfigHistory>().Append(Agency, "crashed-spa", new(1, draft), "ana", []);

        (await client.Publish("ana")).Version.ShouldBe(1);
        (await client.GetVersion(2)).ShouldBeNull();
    }

    [Fact]
    public async Task Version_that_another_activation_published_pushes_ours_to_the_next_number()
    {
        var client = Client(await cluster.NewClient(Agency, "raced-spa"));
        await cluster.Port<IConfigHistory>().Append(Agency, "raced-spa", new(1, Example("raced-spa")), "bo", []);

        (await client.Publish("ana")).Version.ShouldBe(2);
        (await client.GetVersion(1))!.Document.ShouldBe(Example("raced-spa"));
    }

    [Fact]
    public async Task Reverting_makes_an_old_version_the_draft()
    {
        var client = Client(await cluster.NewClient(Agency, "reverted-spa"));
        var first = (await client.GetDraft())!.Document;
        await client.Publish("ana");
        await client.PutDraft(Example("reverted-spa"), null);
        await client.Publish("ana");

        (await client.Revert(1)).Status.ShouldBe(DraftStatus.Saved);

        (await client.GetDraft())!.Document.ShouldBe(first);
        (await client.Publish("ana")).Version.ShouldBe(3);
        (await client.Revert(9)).Status.ShouldBe(DraftStatus.NotFound);
    }

    [Fact]
    public async Task Client_that_was_published_without_its_grain_has_that_as_its_draft()
    {
        await cluster.NewClient(Agency, "neighbour");
        await cluster.Port<IAgencyRegistry>().ClaimClient(Agency, "seeded-spa", "Seeded", "spa");
        await cluster.Port<IConfigHistory>().Append(Agency, "seeded-spa", new(1, Example("seeded-spa")), null, []);

        var draft = await cluster.As<IClientGrain>(Agency, $"{Agency}/seeded-spa").GetDraft();

        draft.ShouldBe(new ClientDraft(Example("seeded-spa"), 1, 1, true));
    }

    private static string Example(string client) => ExampleConfigs.SpaDelSol.Replace("client_id: spa-del-sol", $"client_id: {client}");

    // Not in an async method: what it says of the agency would end with that method.
    private IClientGrain Client(string key) => cluster.As<IClientGrain>(Agency, key);
}
