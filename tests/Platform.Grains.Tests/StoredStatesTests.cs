using System.Runtime.CompilerServices;
using Platform.Grains.Agencies;
using Platform.Grains.Hosting;
using Platform.Grains.Usage;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests;

/// <summary>
/// What released versions stored, a file of StoredStates/ for each form a state ever had (name.number.json): each must load
/// for ever. A changed form gets the next number; the old files stay.
/// </summary>
public sealed class StoredStatesTests
{
    private readonly GrainStateJson json = new();

    [Fact]
    public void Client_is_loaded_and_written_as_released() =>
        Check("client.1.json", new ClientState { Draft = "client_id: spa-del-sol\n", DraftVersion = 3 });

    [Fact]
    public void Budget_is_loaded_and_written_as_released() =>
        Check("budget.1.json", new BudgetState { Period = "2026-11", Taken = 3.25m });

    [Fact]
    public void Member_that_a_later_version_stored_is_passed_over() =>
        json.Deserialize<ClientState>(new("""{"draft":"x","draftVersion":1,"laterMember":{}}""")).ShouldBe(new ClientState { Draft = "x", DraftVersion = 1 });

    private void Check<T>(string file, T state)
    {
        var stored = File.ReadAllText(Path.Combine(Here(), "StoredStates", file));
        json.Deserialize<T>(new(stored)).ShouldBe(state);
        json.Serialize(state).ToString().ShouldBe(stored);
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
