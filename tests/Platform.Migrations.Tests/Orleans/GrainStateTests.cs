using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;
using Shouldly;
using Xunit;

namespace Platform.Migrations.Tests.Orleans;

public sealed class GrainStateTests(RealSilo silo) : IClassFixture<RealSilo>
{
    private readonly GrainId grain = GrainId.Create("note", $"agency/{Guid.NewGuid():N}");

    private IGrainStorage Keeping => silo.Services.GetRequiredKeyedService<IGrainStorage>("Default");

    private IGrainStorage Deleting => silo.Services.GetRequiredKeyedService<IGrainStorage>("deleting");

    [Fact]
    public async Task Write_then_read_gives_the_state_and_its_version()
    {
        await Write(Keeping, "one");
        var second = await Read(Keeping);
        second.State = ["two"];
        await Keeping.WriteStateAsync("note", grain, second);

        var read = await Read(Keeping);
        (read.State?.Single(), read.ETag, read.RecordExists).ShouldBe(("two", "2", true));
    }

    [Fact]
    public async Task First_write_from_many_at_once_is_won_by_one()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(async n =>
        {
            try
            {
                await Write(Keeping, $"{n}");
                return 1;
            }
            catch (InconsistentStateException)
            {
                return 0;
            }
        }));

        outcomes.Sum().ShouldBe(1);
    }

    [Fact]
    public async Task Write_on_an_old_version_is_refused()
    {
        await Write(Keeping, "one");
        var (mine, theirs) = (await Read(Keeping), await Read(Keeping));
        await Keeping.WriteStateAsync("note", grain, theirs);

        await Should.ThrowAsync<InconsistentStateException>(Keeping.WriteStateAsync("note", grain, mine));
    }

    [Fact]
    public async Task Clear_empties_the_state_and_a_later_write_goes_on()
    {
        await Write(Keeping, "one");
        var state = await Read(Keeping);
        await Keeping.ClearStateAsync("note", grain, state);
        state.State = ["again"];
        await Keeping.WriteStateAsync("note", grain, state);

        (await Read(Keeping)).State.ShouldBe(["again"]);
    }

    [Fact]
    public async Task Clear_with_deletion_removes_the_row()
    {
        await Write(Deleting, "one");
        await Deleting.ClearStateAsync("note", grain, await Read(Deleting));

        (await Read(Deleting)).RecordExists.ShouldBeFalse();
    }

    private Task Write(IGrainStorage storage, string text) => storage.WriteStateAsync("note", grain, new GrainState<List<string>>([text]));

    private async Task<GrainState<List<string>>> Read(IGrainStorage storage)
    {
        var state = new GrainState<List<string>>();
        await storage.ReadStateAsync("note", grain, state);
        return state;
    }
}
