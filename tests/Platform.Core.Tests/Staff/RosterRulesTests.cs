using CsCheck;
using Platform.Core.Staff;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Staff;

public sealed class RosterRulesTests
{
    private static readonly Colleague Olga = Member(1, StaffRoles.Owner);
    private static readonly Colleague Otto = Member(2, StaffRoles.Owner);
    private static readonly Colleague Ada = Member(3, StaffRoles.Admin);
    private static readonly Colleague Abel = Member(4, StaffRoles.Admin);
    private static readonly Colleague Gus = Member(5, StaffRoles.Agent);
    private static readonly Colleague[] Staff = [Olga, Otto, Ada, Abel, Gus];

    private static readonly Gen<string> AnyRole = Gen.Int[0, 2].Select(at => StaffRoles.All[at]);

    private static readonly Gen<Colleague[]> AnyStaff = Gen.Int[1, 6].SelectMany(size =>
        Gen.Select(AnyRole, Gen.Bool).Array[size].Select(all => all.Select((one, at) => Member(at, one.Item1, one.Item2)).ToArray()));

    private static readonly Gen<(int Actor, int Target, string Role, bool Active)[]> AnyChanges =
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6], AnyRole, Gen.Bool).Array[0, 30];

    [Fact]
    public void Owner_changes_everybody() => Staff.Select(one => RosterRules.Check(Staff, Olga.Id, one with { Role = StaffRoles.Admin })).ShouldAllBe(refusal => refusal == null);

    [Fact]
    public void Admin_changes_admins_and_agents_and_makes_no_owner()
    {
        RosterRules.Check(Staff, Ada.Id, Gus with { Role = StaffRoles.Admin }).ShouldBeNull();
        RosterRules.Check(Staff, Ada.Id, Abel with { Active = false }).ShouldBeNull();
        RosterRules.Check(Staff, Ada.Id, Gus with { Role = StaffRoles.Owner }).ShouldBe(RosterRefusal.NotAllowed);
        RosterRules.Check(Staff, Ada.Id, Ada with { Role = StaffRoles.Owner }).ShouldBe(RosterRefusal.NotAllowed);
        RosterRules.Check(Staff, Ada.Id, Otto with { Active = false }).ShouldBe(RosterRefusal.NotAllowed);
    }

    [Fact]
    public void Agent_changes_nobody() => Staff.Select(one => RosterRules.Check(Staff, Gus.Id, one with { Active = false })).ShouldAllBe(refusal => refusal == RosterRefusal.NotAllowed);

    [Fact]
    public void Who_is_deactivated_or_of_nowhere_changes_nobody()
    {
        RosterRules.Check([Olga, Otto with { Active = false }, Gus], Otto.Id, Gus with { Active = false }).ShouldBe(RosterRefusal.NotAllowed);
        RosterRules.Check(Staff, Guid.NewGuid(), Gus with { Active = false }).ShouldBe(RosterRefusal.NotAllowed);
    }

    [Fact]
    public void Member_of_elsewhere_is_not_there() => RosterRules.Check(Staff, Olga.Id, Member(99, StaffRoles.Agent)).ShouldBe(RosterRefusal.NotThere);

    [Fact]
    public void Last_owner_who_can_sign_in_stays()
    {
        Colleague[] staff = [Olga, Otto with { Active = false }, Ada];
        RosterRules.Check(staff, Olga.Id, Olga with { Role = StaffRoles.Agent }).ShouldBe(RosterRefusal.LastOwner);
        RosterRules.Check(staff, Olga.Id, Olga with { Active = false }).ShouldBe(RosterRefusal.LastOwner);
        RosterRules.Check(Staff, Olga.Id, Olga with { Active = false }).ShouldBeNull();
    }

    [Fact]
    public void Whatever_staff_do_an_owner_stays_and_nobody_rises_above_who_raised_them() => Gen.Select(AnyStaff, AnyChanges).Sample((staff, changes) =>
    {
        foreach (var (actor, target, role, active) in changes)
        {
            var after = Member(target, role, active);
            if (RosterRules.Check(staff, Id(actor), after) is not null)
                continue;
            var (by, before) = (staff.Single(one => one.Id == Id(actor)), staff.Single(one => one.Id == after.Id));
            by.Active.ShouldBeTrue();
            Rank(by.Role).ShouldBeGreaterThanOrEqualTo(Math.Max(Rank(before.Role), Rank(role)));
            var hadOwner = staff.Any(IsActiveOwner);
            staff = [.. staff.Select(one => one.Id == after.Id ? after : one)];
            staff.Any(IsActiveOwner).ShouldBe(hadOwner);
        }
    });

    private static bool IsActiveOwner(Colleague one) => one is { Role: StaffRoles.Owner, Active: true };

    private static int Rank(string role) => role switch { StaffRoles.Owner => 2, StaffRoles.Admin => 1, _ => 0 };

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private static Colleague Member(int number, string role, bool active = true) => new(Id(number), $"{number}@acme.example", role, active);
}
