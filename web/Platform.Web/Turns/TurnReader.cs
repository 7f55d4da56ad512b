using System.Buffers;
using System.Text.Json;
using Platform.Core.Conversations;
using Platform.Grains.Contracts.Conversations;
using Platform.Web.Conversations;
using Platform.Web.Problems;
using Platform.Web.Serialization;

namespace Platform.Web.Turns;

/// <summary>Reads the body of a turn and checks every part of it.</summary>
internal sealed class TurnReader(ThreadHash threads)
{
    // 4,000 characters as \u escapes, and the rest
    private const int MaxBytes = 64 * 1024;
    private const string SandboxPrefix = "sandbox-";
    internal const string SandboxClock = "X-Sandbox-Now";

    internal async ValueTask<TurnReading> ReadAsync(HttpRequest request, string agency, string client)
    {
        if (!request.HasJsonContentType())
            return new(default, null, ProblemResult.ForStatus(StatusCodes.Status415UnsupportedMediaType));
        if (request.ContentLength > MaxBytes)
            return new(default, null, TooLong);
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted);
            if (read.IsCompleted)
            {
                var reading = Read(read.Buffer, request, agency, client);
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return reading;
            }

            var tooLong = read.Buffer.Length > MaxBytes;
            request.BodyReader.AdvanceTo(tooLong ? read.Buffer.End : read.Buffer.Start, read.Buffer.End);
            if (tooLong)
                return new(default, null, TooLong);
        }
    }

    private static ProblemResult TooLong => ProblemResult.TooLarge("A turn's body holds 64 KB at most.");

    private TurnReading Read(ReadOnlySequence<byte> body, HttpRequest request, string agency, string client)
    {
        try
        {
            var json = new Utf8JsonReader(body);
            var turn = JsonSerializer.Deserialize(ref json, WebJson.Default.TurnRequest) ?? throw new JsonException();
            return json.Read() ? TurnReading.Refused("There is more after the JSON object.") : Check(turn, request, agency, client);
        }
        catch (Exception refused) when (refused is JsonException or InvalidOperationException)
        {
            return TurnReading.Refused(JsonComplaint.Of(refused));
        }
    }

    private TurnReading Check(TurnRequest turn, HttpRequest request, string agency, string client)
    {
        var sandbox = turn.SessionId.StartsWith(SandboxPrefix, StringComparison.Ordinal);
        var clockFault = SandboxTime.Read(request.Headers[SandboxClock], sandbox, out var now);
        if ((TurnRules.Fault(turn) ?? clockFault) is { } fault)
            return TurnReading.Refused(fault);
        return new(threads.For(agency, client, turn.Channel, Spaces.Api, turn.SessionId), new()
        {
            MessageId = turn.MessageId,
            Text = MessageRules.Clean(turn.Message),
            Wait = Wait.Reply,
            Purpose = turn.Purpose,
            SessionId = turn.SessionId,
            CallerId = TurnRules.Number(turn.Context?.CallerId),
            Name = turn.Context?.Name,
            Locale = turn.Context?.Locale,
            TimeZone = turn.Context?.TimeZone,
            Sandbox = sandbox,
            SandboxNow = now?.ToUnixTimeMilliseconds(),
        }, null);
    }
}
