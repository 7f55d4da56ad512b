using NodaTime;
using Platform.Integrations.Privacy;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Privacy;

/// <summary>That erasure covers every table, and only one person's rows, is found out from the migrated schema itself.</summary>
public sealed class EveryTableTests(PrivacyDatabase database) : IClassFixture<PrivacyDatabase>
{
    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;
    private readonly Guest guest = Guest.New();

    [Fact]
    public async Task Every_table_is_listed_as_personal_or_with_the_reason_why_not()
    {
        var tables = await database.Texts("select table_name::text from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'");

        tables.ShouldBe([.. TableList.Personal.Concat(TableList.NotPersonal.Keys)], ignoreOrder: true);
        TableList.Personal.Intersect(TableList.NotPersonal.Keys).ShouldBeEmpty();
    }

    [Fact]
    public async Task Person_who_is_erased_is_in_no_column_of_any_table_and_nobody_else_is_touched()
    {
        await Namesakes();
        var before = await database.Dump();
        await guest.Come(database, PrivacyDatabase.Young, Ahead);
        await IsEverywhere();

        (await database.Erasure.EraseAsync(guest.Agency, guest.Client, guest.Person, cancel: true, "maria@acme.example", cancellation)).ShouldBeOfType<ErasureResult.Done>();

        await IsGone(before, "threads", "usage", "past_sessions", "audit");
    }

    [Fact]
    public async Task Person_whose_time_has_come_is_in_no_column_of_any_table_and_nobody_else_is_touched()
    {
        await Namesakes();
        var before = await database.Dump();
        await guest.Come(database, PrivacyDatabase.Old, PrivacyDatabase.Old);
        await IsEverywhere();

        await database.Sweep();

        await IsGone(before, "threads", "usage", "past_sessions");
    }

    private static Instant Ahead => SystemClock.Instance.GetCurrentInstant() + Duration.FromDays(3);

    // the same number and e-mail with another client of the agency, and with another agency
    private async Task Namesakes()
    {
        foreach (var (agency, client) in new[] { ("acme", "acme-gym"), ("other", "other-spa") })
            await (guest with { Agency = agency, Client = client }).Come(database, PrivacyDatabase.Young, Ahead);
        await KeepTexts();
    }

    // what is searched is written by its keeper, which counts turns of some minutes ago
    private async Task KeepTexts() => await database.Turns.Sweep.KeepTexts(Duration.FromMinutes(5), 1000, cancellation);

    // the red proof of the search: before, the person is found in each table that is listed
    private async Task IsEverywhere()
    {
        await KeepTexts();
        var rows = await database.Dump();
        foreach (var table in TableList.Personal)
            rows[table].ShouldContain(row => guest.IsIn(row) || row.Contains(guest.Key.Thread.ToString(), StringComparison.Ordinal), table);
    }

    private async Task IsGone(Dictionary<string, List<string>> before, params string[] leaveARow)
    {
        var after = await database.Dump();
        after.Remove("session_text_marks").ShouldBeTrue();
        foreach (var (table, rows) in after)
        {
            rows.Where(row => !before[table].Contains(row)).ShouldAllBe(row => !guest.IsIn(row) && leaveARow.Contains(table), table);
            before[table].Except(rows).ShouldBeEmpty($"{table}: somebody else's");
        }

        leaveARow.ShouldAllBe(table => TableList.WithoutPerson.ContainsKey(table));
        after["usage"].ShouldAllBe(row => !row.Contains(guest.Key.Thread.ToString(), StringComparison.Ordinal));
    }
}
