using NodaTime;
using Platform.Core.Leads;
using Platform.Core.Scheduling;
using Platform.Core.Understanding;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Leads;

/// <summary>The stored state is a contract with every release before: its golden file must load and be written the same.</summary>
public sealed class LeadStateJsonTests
{
    private static readonly LeadState Full = new()
    {
        Stage = LeadStage.Confirming, Question = LeadQuestion.Confirm, AskedAt = 7, Name = "Ana García", Phone = "+34612345678", Email = "ana@example.com", Service = "Massage 60m",
        Wish = new() { First = new(2026, 11, 25), Last = new(2026, 11, 27), At = new(15, 0), From = new(12, 0), Until = new(18, 0), Soonest = true, Except = [new(2026, 11, 26)] },
        Time = new(2026, 11, 25, 15, 0), Other = new LocalTime(3, 0), Offered = [new(2026, 11, 25, 15, 0)], Declined = [new(2026, 11, 25, 10, 0)],
        Hold = new(new Guid(1, 0, 0, new byte[8]), "Massage 60m", new(2026, 11, 25, 15, 0), Instant.FromUtc(2026, 11, 24, 9, 5)),
        Booking = new(new Guid(2, 0, 0, new byte[8]), "K7QM2-FXN9R", "Massage 60m", new(2026, 11, 20, 15, 0)),
        Attempt = new Guid(3, 0, 0, new byte[8]), Reference = "K7QM2-FXN9R", Refused = LeadFields.Email, FromChannel = LeadFields.Phone, Changing = LeadFields.Time,
        Before = new("Ana", "+34612345678", null, "Massage 60m", new(2026, 11, 25, 14, 0)), Guess = "Manicure", Lost = 1, Outcome = "booked",
    };

    [Fact]
    public void Golden_state_of_version_1_loads_and_is_written_the_same()
    {
        var golden = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Leads", "Stored", "lead-state.v1.json")).Trim();
        LeadStateJson.Write(LeadStateJson.Read(golden)).ShouldBe(golden);
        LeadStateJson.Write(Full).ShouldBe(golden);
    }

    [Fact]
    public void Golden_state_of_version_2_knows_the_language_too()
    {
        var golden = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Leads", "Stored", "lead-state.v2.json")).Trim();
        LeadStateJson.Write(LeadStateJson.Read(golden)).ShouldBe(golden);
        LeadStateJson.Write(Full with { Locale = "es" }).ShouldBe(golden);
    }

    [Fact]
    public void Golden_state_of_version_3_knows_who_came_back_and_who_waits()
    {
        var golden = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Leads", "Stored", "lead-state.v3.json")).Trim();
        LeadStateJson.Write(LeadStateJson.Read(golden)).ShouldBe(golden);
        LeadStateJson.Write(Full with
        {
            Locale = "es", Recalled = LeadFields.Name | LeadFields.Email, Tries = 2, Joining = true, Waiting = new Guid(4, 0, 0, new byte[8]),
            Claim = new(LeadErrand.Move, "K7QM2-FXN9R", [new(new Guid(5, 0, 0, new byte[8]), "ABCDE-12345", "Manicure", new(2026, 11, 27, 12, 0), Elsewhere: true)]),
        }).ShouldBe(golden);
    }

    [Fact]
    public void Golden_state_of_version_4_knows_that_who_they_are_was_read_back()
    {
        var golden = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Leads", "Stored", "lead-state.v4.json")).Trim();
        LeadStateJson.Write(LeadStateJson.Read(golden)).ShouldBe(golden);
        LeadStateJson.Write(Full with { Locale = "es", ReadBack = true }).ShouldBe(golden);
    }

    [Fact]
    public void Golden_state_of_version_5_knows_what_was_spoken_of()
    {
        var golden = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Leads", "Stored", "lead-state.v5.json")).Trim();
        LeadStateJson.Write(LeadStateJson.Read(golden)).ShouldBe(golden);
        LeadStateJson.Write(Full with
        {
            Question = LeadQuestion.CallOffOrMove, Among = ["Massage 60m", "Facial"], Topic = Topics.Hours | Topics.Price, Digits = "612345", Passed = [new(2026, 11, 25, 15, 0), new(2026, 11, 25, 16, 0)], Former = new(2026, 11, 20, 15, 0),
            Wish = new() { First = new(2026, 11, 25), Last = new(2026, 11, 25), At = new(10, 0), Relative = true, Or = new() { First = new(2026, 11, 26), Last = new(2026, 11, 26), From = new(16, 0) } },
        }).ShouldBe(golden);
    }

    [Fact]
    public void Golden_state_of_version_6_knows_what_documents_answered()
    {
        var golden = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Leads", "Stored", "lead-state.v6.json")).Trim();
        LeadStateJson.Write(LeadStateJson.Read(golden)).ShouldBe(golden);
        LeadStateJson.Write(LeadState.New with { Stage = LeadStage.CollectingName, Question = LeadQuestion.Name, AskedAt = 1, Topic = Topics.Other, Subject = "¿tienen aparcamiento?" }).ShouldBe(golden);
    }

    [Fact]
    public void Golden_state_of_version_7_knows_how_many_are_to_come()
    {
        var golden = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Leads", "Stored", "lead-state.v7.json")).Trim();
        LeadStateJson.Write(LeadStateJson.Read(golden)).ShouldBe(golden);
        LeadStateJson.Write(Full with { Locale = "es", Question = LeadQuestion.NextPerson, Party = 3 }).ShouldBe(golden);
    }

    [Fact]
    public void Fullest_state_stays_under_one_and_a_half_kilobytes() => LeadStateJson.Write(Full).Length.ShouldBeLessThan(1536);

    [Fact]
    public void New_state_is_the_smallest_and_members_of_a_later_version_are_passed_over()
    {
        LeadStateJson.Write(LeadState.New).ShouldBe("{}");
        LeadStateJson.Read("""{"name":"Ana","later":{"x":1}}""").Name.ShouldBe("Ana");
    }
}
