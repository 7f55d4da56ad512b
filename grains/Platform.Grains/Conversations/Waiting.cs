using Platform.Core.Conversations;
using Platform.Core.Turns;
using Platform.Grains.Contracts.Conversations;

namespace Platform.Grains.Conversations;

/// <summary>A message that was taken in and is not answered yet, and those who wait for it.</summary>
/// <param name="written">True where its row is in the table already.</param>
internal sealed class Waiting(InboundMessage message, bool written)
{
    private readonly TaskCompletionSource<AcceptResult> reply = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource<AcceptResult>? durable;

    public InboundMessage Message { get; } = message;

    /// <summary>True where no person sent it: an effect tells its result.</summary>
    public bool IsEffect => EffectMessages.Is(Message);

    /// <summary>True once its row is written.</summary>
    public bool Written { get; private set; } = written;

    /// <summary>True while someone waits only for the row.</summary>
    public bool WantsDurable => durable is { Task.IsCompleted: false };

    public Task<AcceptResult> For(Wait wait)
    {
        if (wait == Wait.Reply) return reply.Task;
        durable ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
        if (Written) durable.TrySetResult(AcceptResult.Of(AcceptStatus.Durable));
        return durable.Task;
    }

    public void MarkWritten()
    {
        Written = true;
        durable?.TrySetResult(AcceptResult.Of(AcceptStatus.Durable));
    }

    public void Complete(AcceptResult result)
    {
        reply.TrySetResult(result);
        durable?.TrySetResult(result);
    }
}
