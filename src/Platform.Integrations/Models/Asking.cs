using Microsoft.Extensions.AI;
using Platform.Core.Models;

namespace Platform.Integrations.Models;

/// <summary>One asking: rounds of the model and its tools, until it has answered.</summary>
internal sealed class Asking(ModelRequest request, IChatClient chat, Tries<Round> tries, Tally tally, ToolBox tools, ModelLimits limits, Deadline deadline) : ITried
{
    private readonly List<ChatMessage> messages = [.. request.Messages.Select(m => new ChatMessage(new ChatRole(m.Role), m.Text))];
    private readonly AnswerSchema? schema = request.Schema is { } text ? new(text) : null;
    private int repeated;
    private bool spoken;

    /// <param name="say">Told each piece of text; null when nobody listens.</param>
    public async Task<ModelReply> Run(Func<string, CancellationToken, ValueTask>? say, CancellationToken cancellation)
    {
        for (var (rounds, repaired) = (0, false); ; )
        {
            var round = await tries.Run(this, c => Once(say, c), cancellation);
            if (round.Declined)
                return Failed(ModelFailures.Refused);
            if (!round.Calls.IsEmpty && rounds++ < limits.ToolRounds)
            {
                await Use(round, cancellation);
                continue;
            }

            var wrong = round.Calls.IsEmpty ? Wrong(round) : "It calls tools without an end.";
            if (wrong is null)
                return new ModelReply.Answered(round.Text, tools.Made, tally.Sum) { Cut = round.Cut };
            // what was cut would be cut again
            if (schema is null || repaired || round.Cut || !round.Calls.IsEmpty)
                return Failed(ModelFailures.Malformed);
            repaired = true;
            AskForRepair(round, wrong);
        }
    }

    /// <summary>Whether a failed try is repeated: there is one left, it may help, the wait fits, and nobody has heard anything yet.</summary>
    public bool MayRepeat(Exception failure) =>
        !spoken && Outage.MayPass(failure) && deadline.Allows(Outage.WaitWanted(failure) ?? TimeSpan.Zero) && repeated++ < limits.Tries - 1;

    /// <summary>Whether the failure speaks against the endpoint: also when it was given a fair time, and the turn could not wait longer.</summary>
    public bool Blames(Exception failure) =>
        Outage.OfEndpoint(failure) || (failure is OperationCanceledException && deadline.IsPast && deadline.Within >= limits.TryTimeout / 2);

    private async Task<Round> Once(Func<string, CancellationToken, ValueTask>? say, CancellationToken cancellation)
    {
        // a structured answer is worth nothing before it is whole
        var reader = new RoundReader(request.MaxOutputTokens, schema is null ? say : null);
        try
        {
            var round = await reader.Read(chat.GetStreamingResponseAsync(messages, Options(), cancellation), cancellation);
            tally.Add(reader.Usage, reader.Seen);
            return round;
        }
        catch (Exception failure)
        {
            if (Outage.WasTakenUp(failure))
                tally.Add(reader.Usage, reader.Seen);
            else
                tally.AddNothing();
            throw;
        }
        finally
        {
            spoken |= reader.HasSpoken;
        }
    }

    private ChatOptions Options() => new()
    {
        MaxOutputTokens = request.MaxOutputTokens,
        Tools = tools.Declared,
        ResponseFormat = schema is null ? null : ChatResponseFormat.ForJsonSchema(schema.Json, "answer"),
        AdditionalProperties = schema is null ? null : new() { ["strict"] = schema.IsStrict },
    };

    private string? Wrong(Round round) => schema is null ? null : round.Cut ? "It is too long." : schema.Wrong(round.Text);

    private async Task Use(Round round, CancellationToken cancellation)
    {
        messages.Add(new(ChatRole.Assistant, [.. Words(round), .. round.Calls]));
        var results = new List<AIContent>();
        foreach (var call in round.Calls)
            results.Add(new FunctionResultContent(call.CallId, await tools.Call(call, results.Count, cancellation)));
        messages.Add(new(ChatRole.Tool, results));
    }

    private void AskForRepair(Round round, string wrong)
    {
        if (round.Text.Length > 0)
            messages.Add(new(ChatRole.Assistant, round.Text));
        messages.Add(new(ChatRole.User, $"That answer cannot be read. {wrong} Answer again with nothing but JSON that fits the schema."));
    }

    private static IEnumerable<AIContent> Words(Round round) => round.Text.Length > 0 ? [new TextContent(round.Text)] : [];

    private ModelReply.Failed Failed(string reason) => new(reason, tally.Sum);
}
