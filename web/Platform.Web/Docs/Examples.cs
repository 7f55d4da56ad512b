using System.Text.Json.Nodes;

namespace Platform.Web.Docs;

/// <summary>Examples of bodies by operation: what one sends, and what comes back.</summary>
internal static class Examples
{
    private const string Document = """{"documentId":"3f0c1a52-8e1d-4c55-9a6f-6d1f2f7b9e10","title":"Parking","state":"ready","kind":"text","mediaType":"text/plain","size":57,"passages":1,"createdAt":"2026-03-02T08:00:00+00:00","updatedAt":"2026-03-02T08:00:01+00:00"}""";

    internal static JsonNode? Request(string operation) => Parse(operation switch
    {
        "handleTurn" => """{"channel":"web","sessionId":"visitor-81","messageId":"m-1","message":"Hi, a massage on Tuesday at 4 pm please","context":{"locale":"en-GB","timeZone":"Europe/Madrid"}}""",
        "createClient" => """{"clientId":"my-spa","name":"My Spa","template":"spa"}""",
        "exportPerson" => """{"phone":"931 234 567"}""",
        "erasePerson" => """{"phone":"+34931234567","email":"ann@example.com","cancelBookings":true}""",
        "addDocument" => """{"title":"Parking","text":"There is a free car park behind the house, with 20 places."}""",
        "searchKnowledge" => """{"query":"Can I park near you?","topK":3}""",
        "understand" => """{"text":"I'm Ann Lee, tomorrow at 3pm, 931 234 567","locale":"en","timeZone":"Europe/Madrid","referenceTime":"2026-03-02T09:00:00+01:00","region":"ES","services":["Massage 60m",{"name":"Facial","synonyms":["face treatment"]}],"channel":"web","asked":["time"]}""",
        _ => null,
    });

    internal static JsonNode? Response(string operation) => Parse(operation switch
    {
        "handleTurn" => """{"sessionId":"visitor-81","turn":1,"text":"Hi there! May I have your name, please?","actions":[],"metadata":{"purpose":"lead_capture","state":"collecting_name","slots":{"service":"Massage 60m","preferred_time":"2026-03-03T16:00:00+01:00"},"intent":"booking","confidence":0.93,"citations":[],"escalated":false}}""",
        "createClient" => """{"clientId":"my-spa","name":"My Spa","template":"spa","publishedVersion":0,"createdAt":"2026-03-02T08:00:00+00:00"}""",
        "listClients" => """{"items":[{"clientId":"my-spa","name":"My Spa","template":"spa","publishedVersion":1,"createdAt":"2026-03-02T08:00:00+00:00"}],"next":null}""",
        "putConfig" => """{"version":4,"publishedVersion":2}""",
        "publishConfig" => """{"version":3}""",
        "listConfigVersions" => """{"items":[{"version":1,"author":"api","publishedAt":"2026-03-02T08:00:00+00:00"}],"next":null}""",
        "listSessions" => """{"items":[{"sessionId":"visitor-81","session":1,"channel":"web","client":"my-spa","status":"bot","state":"collecting_name","startedAt":"2026-03-02T08:00:00+00:00","lastAt":"2026-03-02T08:00:00+00:00"}],"next":null}""",
        "getSession" => """{"sessionId":"visitor-81","session":1,"channel":"web","client":"my-spa","status":"bot","state":"collecting_name","startedAt":"2026-03-02T08:00:00+00:00","lastAt":"2026-03-02T08:00:00+00:00","turns":[{"turn":1,"messages":[{"id":"m-1","text":"Hi","at":"2026-03-02T08:00:00+00:00"}],"text":"Hi there! May I have your name, please?","metadata":{"purpose":"lead_capture","state":"collecting_name","slots":{},"citations":[],"escalated":false},"actions":[],"at":"2026-03-02T08:00:00+00:00"}],"waiting":[]}""",
        "listLeads" => """{"items":[{"sessionId":"visitor-81","session":1,"channel":"web","name":"Ann Lee","phone":"+34931234567","email":"ann@example.com","service":"Massage 60m","preferredTime":"2026-03-03T16:00:00+01:00","status":"booked","createdAt":"2026-03-02T08:00:00+00:00","updatedAt":"2026-03-02T08:02:00+00:00"}],"next":null}""",
        "listBookings" => """{"items":[{"reference":"HMZKJ-YMPTG","sessionId":"visitor-81","service":"Massage 60m","start":"2026-03-03T16:00:00+01:00","end":"2026-03-03T17:00:00+01:00","status":"booked","name":"Ann Lee","phone":"+34931234567","email":"ann@example.com","createdAt":"2026-03-02T08:02:00+00:00"}],"next":null}""",
        "listWaitlist" => """{"items":[{"sessionId":"visitor-83","session":1,"channel":"web","service":"Massage 60m","firstDay":"2026-03-06","lastDay":"2026-03-06","from":"12:00","name":"Ann Lee","phone":"+34931234567","status":"waiting","createdAt":"2026-03-02T08:02:00+00:00"}],"next":null}""",
        "listEscalations" => """{"items":[{"escalationId":"0f5a1d0e-6f0b-4f6e-9f52-0d2b7c9a4e11","sessionId":"visitor-82","session":1,"turn":3,"channel":"web","reason":"customer_request","status":"waiting","slots":{"name":"Tom"},"summary":"Asked for a person.","createdAt":"2026-03-02T08:05:00+00:00"}],"next":null}""",
        "listUsage" => """{"items":[{"at":"2026-03-02T09:00:00+01:00","sessionId":"visitor-81","session":1,"turn":1,"channel":"web","purpose":"lead_capture","prompt":"extract@1","provider":"openai","model":"gpt-4o-mini","inputTokens":812,"outputTokens":64,"tokens":"reported","tries":1,"result":"answered","costUsd":0.0001602}],"next":null}""",
        "listMetrics" => """{"items":[{"day":"2026-03-02","channel":"web","sessions":31,"turns":148,"booked":12,"cancelled":1,"escalated":3,"answered":9,"leads":22}],"next":null}""",
        "exportPerson" => """{"client":"my-spa","exportedAt":"2026-03-02T08:00:00+00:00","phone":"+34931234567","sessions":[],"contacts":[],"profiles":[],"leads":[{"sessionId":"visitor-81","session":1,"channel":"web","name":"Ann Lee","phone":"+34931234567","service":"Massage 60m","preferredTime":"2026-03-03T15:00:00+00:00","status":"booked","sandbox":false,"createdAt":"2026-03-02T08:00:00+00:00","updatedAt":"2026-03-02T08:02:00+00:00"}],"bookings":[],"waitlist":[],"escalations":[],"sent":[],"usage":[]}""",
        "erasePerson" => """{"sessions":2,"messages":11,"leads":1,"bookings":1,"cancelledBookings":1,"contacts":1,"waitlist":0,"escalations":0}""",
        "addDocument" or "getDocument" => Document,
        "listDocuments" => $$"""{"items":[{{Document}}],"next":null}""",
        "searchKnowledge" => """[{"documentId":"3f0c1a52-8e1d-4c55-9a6f-6d1f2f7b9e10","title":"Parking","text":"There is a free car park behind the house, with 20 places.","score":0.8123}]""",
        "understand" => """{"dateTimes":[{"text":"tomorrow at 3pm","date":"2026-03-03","time":"15:00","grain":"hour","ambiguous":false}],"phones":[{"text":"931 234 567","e164":"+34931234567","digits":"931234567"}],"emails":[],"names":[{"text":"Ann Lee","full":"Ann Lee","first":"Ann","last":"Lee"}],"intent":{"name":"booking","confidence":0.62},"wantsHuman":false}""",
        _ => null,
    });

    /// <summary>What a problem with this status looks like.</summary>
    internal static JsonNode? Problem(string status) => Parse(status switch
    {
        "400" => """{"type":"about:blank","title":"Bad Request","status":400,"detail":"message has 4,000 characters at most.","code":"validation_error"}""",
        "401" => """{"type":"about:blank","title":"Unauthorized","status":401,"detail":"Send `Authorization: Bearer <api key>` with a key that is not revoked.","code":"validation_error"}""",
        "404" => """{"type":"about:blank","title":"Not Found","status":404,"detail":"There is no such client in your agency.","code":"validation_error"}""",
        "409" => """{"type":"about:blank","title":"Conflict","status":409,"detail":"This client has no published config yet: publish its draft first.","code":"validation_error"}""",
        "413" => """{"type":"about:blank","title":"Payload Too Large","status":413,"detail":"The body is too large.","code":"validation_error"}""",
        "415" => """{"type":"about:blank","title":"Unsupported Media Type","status":415,"detail":"This address does not take that content type.","code":"validation_error"}""",
        "422" => """{"type":"about:blank","title":"Unprocessable Entity","status":422,"detail":"The config has errors; nothing was changed.","code":"validation_error","errors":[{"line":3,"column":1,"path":"business_profil","message":"Unknown key business_profil."}]}""",
        "429" => """{"type":"about:blank","title":"Too Many Requests","status":429,"detail":"This API key asks too often.","code":"validation_error"}""",
        "500" => """{"type":"about:blank","title":"Internal Server Error","status":500,"detail":"Something went wrong on our side.","code":"unknown_error"}""",
        "503" => """{"type":"about:blank","title":"Service Unavailable","status":503,"detail":"The service cannot answer at the moment. Repeat with the same messageId.","code":"integration_error"}""",
        _ => null,
    });

    private static JsonNode? Parse(string? json) => json is null ? null : JsonNode.Parse(json);
}
