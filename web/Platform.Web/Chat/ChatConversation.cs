using Platform.Core.Agencies;
using Platform.Core.Conversations;
using Platform.Grains.Contracts.Conversations;
using Platform.Web.Conversations;
using Platform.Web.Hosting;
using Platform.Web.Problems;
using Platform.Web.Turns;

namespace Platform.Web.Chat;

/// <summary>One page's connection to its session: messages in, replies out, whoever asked for them.</summary>
internal sealed class ChatConversation : IAsyncDisposable
{
    private const int AtOnce = 20;
    private static readonly TimeSpan Renewal = TimeSpan.FromMinutes(1);

    private readonly ChatVisit visit;
    private readonly ChatParts parts;
    private readonly ChatReplies replies;
    private readonly FrameQueue frames;
    private readonly string? locale;
    private readonly Watchers.Watching watching;
    private readonly CancellationTokenSource gone = new();
    private Task renewing = Task.CompletedTask;

    internal ChatConversation(ChatVisit visit, ChatParts parts, FrameQueue frames, string languages)
    {
        (this.visit, this.parts, this.frames) = (visit, parts, frames);
        locale = PageLanguage.Of(languages);
        replies = new(frames);
        watching = parts.Watchers.Watch(replies);
    }

    /// <summary>Hears replies that another page or a human gives. A thread without words yet is listened to from its first message on.</summary>
    internal async Task ListenAsync()
    {
        if (visit.Resumed)
            await WatchAsync();
        renewing = RenewAsync();
    }

    /// <summary>Takes one message in and answers it; ends when it is answered or refused.</summary>
    internal async Task TakeAsync(ChatMessage message)
    {
        var id = message.MessageId ?? Guid.NewGuid().ToString("N");
        if (MessageRules.IdFault("messageId", id) is { } badId)
            Refuse(ProblemResult.Invalid(badId), null);
        else if ((MessageRules.TextFault(message.Message) ?? MessageRules.PurposeFault(message.Purpose)) is { } fault)
            Refuse(ProblemResult.Invalid(fault), id);
        else if (parts.Door.Refuse(visit.Address, visit.Thread.Client, visit.Token) is { } pause)
            Refuse(ProblemResult.TooMany("That was too fast: wait a moment.", pause), id);
        else if (await parts.Clients.SwitchedOffAsync(visit.Thread.Client, gone.Token) is { } config)
            End(config, id);
        else if (!replies.Begin(AtOnce))
            Refuse(ProblemResult.TooMany("Too many messages wait for an answer.", TimeSpan.FromSeconds(1)), id);
        else
            await AnswerAsync(message, id);
    }

    // Whoever writes here reads no error of ours: they are told as a person is, in their language, where else to turn.
    private void End(ClientConfig config, string? messageId)
    {
        frames.Send(ChatFrame.Complete.Only(ClosedTexts.For(config, locale), messageId));
        frames.End();
    }

    internal void Refuse(ProblemResult refusal, string? messageId) =>
        frames.Send(new ChatFrame.Error(refusal.Problem.Code, refusal.Problem.Detail, messageId, refusal.RetryAfter));

    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        await renewing;
        await UnwatchAsync();
        watching.Dispose();
        gone.Dispose();
    }

    private async Task AnswerAsync(ChatMessage message, string id)
    {
        AcceptResult? result = null;
        try
        {
            result = await parts.Sessions.AcceptAsync(visit.Thread, Request(message, id), watching.Reference, gone.Token);
            if (TurnRefusals.Of(result) is { } refusal)
                Refuse(refusal, id);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            return;
        }
        catch (Exception failure)
        {
            Log.ChatFailed(parts.Log, failure, visit.Thread.Thread);
            Refuse(Passing.Is(failure) ? ProblemResult.Unavailable() : ProblemResult.Unknown(), id);
        }
        finally
        {
            replies.End(result?.Status == AcceptStatus.Answered ? result : null, id);
        }
    }

    private AcceptRequest Request(ChatMessage message, string id) => new()
    {
        MessageId = id,
        Text = MessageRules.Clean(message.Message),
        Wait = Wait.Reply,
        Purpose = message.Purpose,
        SessionId = visit.Thread.Thread.ToString("N"),
        Locale = locale,
    };

    private async Task RenewAsync()
    {
        using var timer = new PeriodicTimer(Renewal, parts.Time);
        try
        {
            while (await timer.WaitForNextTickAsync(gone.Token))
            {
                await (replies.Any || visit.Resumed ? WatchAsync() : Task.CompletedTask);
                await TryAsync(EndIfSwitchedOffAsync);
            }
        }
        catch (OperationCanceledException)
        {
            // the page is gone
        }
    }

    private async Task EndIfSwitchedOffAsync()
    {
        if (await parts.Clients.SwitchedOffAsync(visit.Thread.Client, gone.Token) is { } config)
            End(config, null);
    }

    private Task WatchAsync() => TryAsync(() => parts.Sessions.Session(visit.Thread).Watch(watching.Reference));

    private Task UnwatchAsync() => replies.Any || visit.Resumed
        ? TryAsync(() => parts.Sessions.Session(visit.Thread).Unwatch(watching.Reference))
        : Task.CompletedTask;

    // Listening is a hurry: what was missed is in the history of the next connection.
    private async Task TryAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (Exception failure) when (Passing.Is(failure))
        {
            Log.ChatUnheard(parts.Log, visit.Thread.Thread, failure.GetType().Name);
        }
    }
}
