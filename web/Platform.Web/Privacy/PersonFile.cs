using System.Text.Json;
using Platform.Core.Privacy;
using Platform.Integrations.Privacy;
using Platform.Web.Conversations;
using Platform.Web.Serialization;

namespace Platform.Web.Privacy;

/// <summary>Everything held of a person as one JSON file, written while it is read.</summary>
internal sealed class PersonFile(PersonQueries people, string agency, string client, PersonKey person, string who, TimeProvider time) : IResult
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var cancellation = httpContext.RequestAborted;
        // what cannot be read is found out while there can still be an answer
        await using var reading = await people.ReadAsync(agency, client, person, who, cancellation);
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=person-{person.Mark:N}.json";
        var body = httpContext.Response.BodyWriter;
        using var json = new Utf8JsonWriter(body, Readable);
        json.WriteStartObject();
        WriteHead(json);
        json.WriteStartArray("sessions");
        await foreach (var transcript in reading.TranscriptsAsync(cancellation))
        {
            JsonSerializer.Serialize(json, SessionBodies.Whole(transcript), WebJson.Default.SessionBody);
            await SendAsync();
        }

        json.WriteEndArray();
        await foreach (var (name, rows) in reading.PartsAsync(cancellation))
        {
            json.WriteStartArray(name);
            foreach (var row in rows)
                json.WriteRawValue(row);
            json.WriteEndArray();
            await SendAsync();
        }

        json.WriteEndObject();
        await SendAsync();

        async Task SendAsync()
        {
            json.Flush();
            await body.FlushAsync(cancellation);
        }
    }

    private void WriteHead(Utf8JsonWriter json)
    {
        json.WriteString("client", client);
        json.WriteString("exportedAt", time.GetUtcNow());
        if (person.Phone is { } phone)
            json.WriteString("phone", phone);
        if (person.Email is { } email)
            json.WriteString("email", email);
    }
}
