using Platform.Grains.Contracts.Conversations;
using Xunit;

namespace Platform.Grains.Tests.Conversations;

/// <summary>What a web host does: repeats until it is done.</summary>
internal static class Repeating
{
    public static async Task<AcceptResult> Accept(ISessionGrain session, string id, Wait wait = Wait.Reply)
    {
        AcceptResult answer = null!;
        await Until(async () => (answer = await session.Accept(Conversation.Request(id, wait: wait), null)) is { Status: AcceptStatus.Answered or AcceptStatus.Durable });
        return answer;
    }

    public static async Task Until(Func<Task<bool>> done)
    {
        while (true)
        {
            try
            {
                if (await done()) return;
            }
            catch (Exception gone) when (gone is TimeoutException or Orleans.Runtime.OrleansException)
            {
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            }
        }
    }
}
