using NodaTime;
using Npgsql;
using Platform.Integrations.Scheduling;
using Platform.Testing.Postgres;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Scheduling;

public sealed class PostgresReservationStoreTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly Instant Ten = Instant.FromUtc(2026, 11, 25, 10, 0);

    [Fact]
    public async Task Load_gives_bookings_and_live_holds_of_one_calendar_of_one_agency()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await Insert("a", "spa", "cal", 0, "booked", null);
        await Insert("a", "spa", "cal", 2, "held", "now() + interval '5 minutes'");
        await Insert("a", "spa", "cal", 4, "held", "now() - interval '1 minute'");
        await Insert("a", "spa", "cal", 6, "cancelled", null);
        await Insert("a", "spa", "other", 8, "booked", null);
        await Insert("b", "spa", "cal", 10, "booked", null);
        await Insert("a", "spa", "cal", 100, "booked", null);
        await using var source = NpgsqlDataSource.Create(database.Silo);

        var rows = await new PostgresReservationStore(source).Load("a", "spa", "cal", Ten - Duration.FromHours(1), Ten + Duration.FromDays(1), cancellation);

        rows.Select(r => (r.Start - Ten).TotalHours).Order().ShouldBe([0, 2]);
        rows.ShouldAllBe(r => r.BlockedUntil == r.Start + Duration.FromMinutes(70));
        rows.Single(r => r.Start == Ten).ExpiresAt.ShouldBeNull();
        rows.Single(r => r.Start != Ten).ExpiresAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Load_of_another_agency_with_the_same_names_sees_nothing_of_the_first()
    {
        await Insert("c", "gym", "cal", 0, "booked", null);
        await using var source = NpgsqlDataSource.Create(database.Silo);
        var rows = await new PostgresReservationStore(source).Load("d", "gym", "cal", Ten, Ten + Duration.FromDays(1), TestContext.Current.CancellationToken);
        rows.ShouldBeEmpty();
    }

    private async Task Insert(string agency, string client, string calendar, int hours, string status, string? expires)
    {
        await using var connection = new NpgsqlConnection(database.Admin);
        await connection.OpenAsync();
        var start = (Ten + Duration.FromHours(hours)).ToDateTimeUtc();
        await using var command = new NpgsqlCommand(
            $"""
            insert into reservations (agency_id, reservation_id, client_id, calendar, during, starts_at, ends_at, status, expires_at, thread_id, session, sandbox, reference, created_at, updated_at)
            values ($1, gen_random_uuid(), $2, $3, tstzrange($4, $4 + interval '70 minutes'), $4, $4 + interval '60 minutes', $5, {expires ?? "null"}, gen_random_uuid(), 1, false, $6, now(), now())
            """, connection);
        foreach (object value in (object[])[agency, client, calendar, start, status, $"{agency}{calendar}{hours}"]) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync();
    }
}
