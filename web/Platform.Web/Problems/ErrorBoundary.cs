using System.Text.Json;
using Npgsql;
using Platform.Web.Hosting;
using Platform.Web.Serialization;

namespace Platform.Web.Problems;

/// <summary>Turns whatever fails behind the API into a problem: nothing of the inside is shown. Answers are for their caller alone.</summary>
internal sealed class ErrorBoundary(RequestDelegate next, TimeProvider time, ILogger<ErrorBoundary> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var start = time.GetTimestamp();
        http.Response.OnStarting(Guard, http.Response);
        try
        {
            await next(http);
            if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null })
                await ProblemResult.ForStatus(http.Response.StatusCode).ExecuteAsync(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            await Judge(http, failure).ExecuteAsync(http);
        }

        if (log.IsEnabled(LogLevel.Debug))
            Log.RequestServed(log, http.Request.Method, Route(http), http.Response.StatusCode, time.GetElapsedTime(start).TotalMilliseconds);
    }

    private ProblemResult Judge(HttpContext http, Exception failure)
    {
        switch (failure)
        {
            case BadHttpRequestException { InnerException: JsonException wrong }:
                return ProblemResult.Invalid(JsonComplaint.Of(wrong));
            case BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } or FormatException or PostgresException { SqlState: ['2', '2', ..] }:
                return ProblemResult.Invalid("A value of the address or the body cannot be read: see /docs for its form.");
            case BadHttpRequestException refused:
                return ProblemResult.ForStatus(refused.StatusCode);
            case Exception passing when passing is NpgsqlException || Passing.Is(passing):
                Log.RequestUnavailable(log, http.Request.Method, Route(http), failure.GetType().Name);
                return ProblemResult.Unavailable();
            default:
                Log.RequestFailed(log, failure, http.Request.Method, Route(http));
                return ProblemResult.Unknown();
        }
    }

    // What people said is for who asked for it: kept by nothing on the way, and never taken for a page.
    private static Task Guard(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        headers.XContentTypeOptions = "nosniff";
        if (headers.CacheControl.Count == 0)
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    // the template, never the address: it may hold a person's words
    private static string Route(HttpContext http) => (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(none)";
}
