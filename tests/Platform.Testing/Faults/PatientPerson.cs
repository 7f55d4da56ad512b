using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Platform.Testing.Faults;

/// <summary>Says what it has to say and repeats what fails, with the same message id, until there is an answer.</summary>
/// <param name="http">With the agency's key.</param>
/// <param name="sessionId">The API's session id.</param>
public sealed class PatientPerson(HttpClient http, string client, string sessionId)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private const int MostReplies = 30;
    private readonly List<Reply> replies = [];

    public string Client => client;
    public string SessionId => sessionId;

    /// <summary>Every answered message, in order.</summary>
    public IReadOnlyList<Reply> Replies => replies;

    /// <summary>How often a message had to be repeated.</summary>
    public int Repeats { get; private set; }

    /// <summary>How often they were asked to say it again.</summary>
    public int Fallbacks => replies.Count(r => r.Error is not null);

    public bool IsBooked => replies is [.., { Outcome: "booked" }];

    /// <summary>True where the time was another's, and they were offered others.</summary>
    public bool HasAlternative => replies is [.., { Outcome: null, State: "collecting_time", Error: null }];

    /// <summary>How it ended, for who must find out why.</summary>
    public string Ending => replies is [.., var last]
        ? $"{sessionId} of {client}: state {last.State ?? "-"}, outcome {last.Outcome ?? "-"}, error {last.Error ?? "-"}, {replies.Count} replies, fallbacks [{string.Join(", ", replies.Where(r => r.Error is not null).Select(r => $"{r.MessageId} {r.Error}"))}], {Repeats} repeats; to \"{last.Message}\": {last.Text}"
        : $"{sessionId} of {client}: no reply, {Repeats} repeats";

    /// <summary>Says each line in turn; the ids are m1, m2, …</summary>
    public async Task Say(IEnumerable<string> lines, CancellationToken cancellation = default)
    {
        foreach (var line in lines)
        {
            // "could you say that again?" is answered by saying it again, as a new message
            do await Say($"m{replies.Count + 1}", line, cancellation);
            while (replies[^1].Error is not null && replies.Count < MostReplies);
        }
    }

    /// <summary>The first message again, as a phone that lost its signal would send it: the body must be the first one.</summary>
    public async Task<bool> SaysTheSameAgain(CancellationToken cancellation = default)
    {
        var first = replies[0];
        return await Post(first.MessageId, first.Message, cancellation) == first.Body;
    }

    private async Task Say(string id, string line, CancellationToken cancellation) => replies.Add(new(id, line, await Post(id, line, cancellation)));

    private async Task<string> Post(string id, string line, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        for (var tries = 0; ; tries++)
        {
            if (await TryPost(id, line, patience.Token) is { } body) return body;
            Repeats++;
            await Task.Delay(TimeSpan.FromMilliseconds(100 + Random.Shared.Next(200)), patience.Token);
        }
    }

    private async Task<string?> TryPost(string id, string line, CancellationToken cancellation)
    {
        try
        {
            using var answer = await http.PostAsJsonAsync($"/api/v1/clients/{client}/turns", new { channel = "web", sessionId, messageId = id, message = line }, cancellation);
            var body = await answer.Content.ReadAsStringAsync(cancellation);
            return answer.StatusCode switch
            {
                HttpStatusCode.OK => body,
                HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests when answer.Headers.RetryAfter is not null => null,
                var status => throw new InvalidOperationException($"{sessionId} {id}: {(int)status} {body}"),
            };
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException || lost is TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>One answered message.</summary>
    /// <param name="Body">The API's body.</param>
    public sealed record Reply(string MessageId, string Message, string Body)
    {
        public JsonElement Json => JsonDocument.Parse(Body).RootElement;
        public int Turn => Json.GetProperty("turn").GetInt32();
        public string Text => Json.GetProperty("text").GetString()!;
        public string? State => Json.GetProperty("metadata").TryGetProperty("state", out var state) ? state.GetString() : null;
        public string? Outcome => Json.GetProperty("metadata").TryGetProperty("outcome", out var outcome) ? outcome.GetString() : null;
        public string? Error => Json.GetProperty("metadata").TryGetProperty("error", out var error) ? error.GetString() : null;

        /// <summary>The reference of the booking that the reply makes; null when it makes none.</summary>
        public string? Reference => Json.GetProperty("actions").EnumerateArray()
            .Where(a => a.GetProperty("type").GetString() == "booking").Select(a => a.GetProperty("reference").GetString()).FirstOrDefault();
    }
}
