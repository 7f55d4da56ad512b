namespace Platform.Grains.Tests.Conversations;

/// <summary>What a task that must have ended by now has ended with.</summary>
internal static class Ending
{
    private static readonly TimeSpan Hop = TimeSpan.FromMinutes(1);

    // a copy's answer comes over another thread
    public static T Ended<T>(this Task<T> task) =>
        SpinWait.SpinUntil(() => task.IsCompleted, Hop) ? task.GetAwaiter().GetResult() : throw new InvalidOperationException("It has not ended: someone is left waiting.");
}
