using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Platform.Core.Models;

namespace Platform.Integrations.Models;

/// <summary>A provider's chat client made into the product's port. Every answer is read as a stream, so that an endless one is cut.</summary>
internal sealed class LanguageModel(ModelConnection connection, IChatClient chat, ModelLimits limits, ModelMeter meter, TimeProvider clock, ILogger log) : ILanguageModel
{
    private readonly Tries<Round> tries = new(limits, clock);
    private readonly Tokens tokens = new(connection.Model);

    public string Provider => connection.Provider;

    public string Model => connection.Model;

    public ModelUsage Most(ModelRequest request) => limits.Most(request);

    public Task<ModelReply> Ask(ModelRequest request, CancellationToken cancellation) => Answer(request, null, cancellation);

    public async IAsyncEnumerable<ModelPiece> Stream(ModelRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var pieces = Channel.CreateBounded<ModelPiece>(16);
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var answering = Task.Run(() => Speak(request, pieces.Writer, left.Token), CancellationToken.None);
        try
        {
            await foreach (var piece in pieces.Reader.ReadAllAsync(cancellation))
                yield return piece;
            yield return new ModelPiece.Whole(await answering);
        }
        finally
        {
            // who leaves early ends the call
            await left.CancelAsync();
        }
    }

    private async Task<ModelReply> Speak(ModelRequest request, ChannelWriter<ModelPiece> pieces, CancellationToken cancellation)
    {
        try
        {
            return await Answer(request, (text, c) => pieces.WriteAsync(new ModelPiece.Text(text), c), cancellation);
        }
        finally
        {
            pieces.Complete();
        }
    }

    private TimeSpan Within(ModelRequest request)
    {
        if (request.Within is not { } wanted)
            return limits.Timeout;
        var ours = wanted > 2 * limits.Margin ? wanted - limits.Margin : wanted / 2;
        return ours < limits.Timeout ? ours : limits.Timeout;
    }

    private async Task<ModelReply> Answer(ModelRequest request, Func<string, CancellationToken, ValueTask>? say, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var within = Within(request);
        using var late = new CancellationTokenSource(within, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        var tally = new Tally(tokens, request);
        var asking = new Asking(request, chat, tries, tally, new(request.Tools, limits, log), limits, new(clock, within));
        var started = clock.GetTimestamp();
        ModelReply reply;
        try
        {
            reply = await asking.Run(say, either.Token);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            reply = new ModelReply.Failed(Outage.Reason(failure), tally.Sum);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new OperationCanceledException("The asking was given up.", failure, cancellation);
        }

        meter.Count(connection, request.Prompt, reply, clock.GetElapsedTime(started));
        Log.ModelAnswered(log, connection.Provider, request.Prompt, ModelMeter.Outcome(reply), reply.Usage.Tries, (long)clock.GetElapsedTime(started).TotalMilliseconds);
        return reply;
    }
}
