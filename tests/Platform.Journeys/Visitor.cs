using System.Net.Http.Json;
using System.Text.Json;
using Platform.Testing.Processes;

namespace Platform.Journeys;

/// <summary>Someone who writes to a client through the API, as a chat channel would on their behalf.</summary>
internal sealed class Visitor(RunningPlatform platform, string client, string? apiKey = null) : IDisposable
{
    private readonly HttpClient http = platform.Client(apiKey);
    private int sent;

    internal string SessionId { get; } = $"visit-{Guid.NewGuid():N}";

    /// <summary>Says something; the reply's whole body.</summary>
    internal Task<JsonElement> SayAsync(string words, CancellationToken cancellation) => SendAsync($"m{++sent}", words, cancellation);

    /// <summary>Says something under the same id however often it is called.</summary>
    internal Task<JsonElement> RepeatAsync(string words, CancellationToken cancellation) => SendAsync($"r-{words}", words, cancellation);

    private async Task<JsonElement> SendAsync(string id, string words, CancellationToken cancellation)
    {
        using var answer = await http.PostAsJsonAsync(
            $"/api/v1/clients/{client}/turns",
            new { channel = "web", sessionId = SessionId, messageId = id, message = words }, cancellation);
        var body = await answer.Content.ReadAsStringAsync(cancellation);
        return answer.IsSuccessStatusCode
            ? JsonDocument.Parse(body).RootElement
            : throw new InvalidOperationException($"{(int)answer.StatusCode} to \"{words}\": {body}");
    }

    /// <summary>Goes all the way to a booking, answering what is asked.</summary>
    internal async Task<Booked> BookAsync(string name, string service, CancellationToken cancellation)
    {
        var reply = await SayAsync($"Hi, I would like to book: {service}", cancellation);
        for (var answers = 0; answers < 15; answers++)
        {
            if (Booking(reply) is { } booked)
                return booked;
            reply = await SayAsync(Answer(reply, name, service), cancellation);
        }

        throw new InvalidOperationException($"Not booked after fifteen answers: {reply}");
    }

    public void Dispose() => http.Dispose();

    private static string Answer(JsonElement reply, string name, string service) => reply.GetProperty("metadata").GetProperty("state").GetString() switch
    {
        "collecting_name" => name,
        "collecting_phone" => "+34 600 111 222",
        "collecting_email" => "visitor@example.com",
        "collecting_service" => service,
        "collecting_time" => Options(reply).FirstOrDefault() ?? "tomorrow at 11:00",
        "confirming" => "yes",
        var state => throw new InvalidOperationException($"Nothing to answer in state {state}: {reply}"),
    };

    private static IEnumerable<string> Options(JsonElement reply) => Actions(reply, "quick_replies").SelectMany(action => action.GetProperty("options").EnumerateArray()).Select(option => option.GetString()!);

    private static Booked? Booking(JsonElement reply) => Actions(reply, "booking")
        .Select(action => new Booked(action.GetProperty("reference").GetString()!, action.GetProperty("start").GetDateTimeOffset())).FirstOrDefault();

    private static IEnumerable<JsonElement> Actions(JsonElement reply, string type) =>
        reply.GetProperty("actions").EnumerateArray().Where(action => action.GetProperty("type").GetString() == type);
}
