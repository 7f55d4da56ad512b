using System.Net;
using System.Net.Sockets;
using Platform.Core.Knowledge;
using Platform.Integrations.Outbound;
using Polly;
using Polly.Retry;

namespace Platform.Integrations.Knowledge.Fetching;

/// <summary>
/// Fetches what is at an address: each redirect is judged like the address itself, a passing failure is tried again, and nothing takes more
/// time or bytes than a document may.
/// </summary>
internal sealed class DocumentFetcher : IFetchDocuments, IDisposable
{
    private const int Redirects = 5;
    private const int Tries = 3;
    private readonly FetchOptions options;
    private readonly TimeProvider time;
    private readonly SocketsHttpHandler handler;
    private readonly HttpClient http;
    private readonly ResiliencePipeline tries;

    public DocumentFetcher(FetchOptions options, TimeProvider time) : this(options, time, options.AllowPrivateAddresses ? OutboundHttp.Trusted() : OutboundHttp.Guarded())
    {
    }

    internal DocumentFetcher(FetchOptions options, TimeProvider time, SocketsHttpHandler handler)
    {
        (this.options, this.time, this.handler) = (options, time, handler);
        handler.UseProxy = false;
        http = OutboundHttp.Client(handler);
        http.DefaultRequestHeaders.UserAgent.ParseAdd("PlatformKnowledge/1.0");
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/pdf, text/*;q=0.9, */*;q=0.5");
        tries = new ResiliencePipelineBuilder { TimeProvider = time }.AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = Tries - 1,
            Delay = TimeSpan.FromMilliseconds(300),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = new PredicateBuilder().Handle<HttpRequestException>(MayPass).Handle<IOException>(failure => failure is not AddressRefused),
        }).Build();
    }

    public async Task<DocumentFetch> Fetch(string address, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.Seconds), time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await tries.ExecuteAsync(async stop => await Follow(address, stop), both.Token);
        }
        catch (FetchRefusal refused)
        {
            return new DocumentFetch.Failed(refused.Message);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new DocumentFetch.Failed($"The page did not answer within {options.Seconds} seconds: try again later.");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return new DocumentFetch.Failed(Words(failure));
        }
    }

    public void Dispose()
    {
        http.Dispose();
        handler.Dispose();
    }

    private async Task<DocumentFetch> Follow(string address, CancellationToken cancellation)
    {
        for (var (next, left) = (Judged(address), Redirects); ; left--)
        {
            using var answer = await http.GetAsync(next, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (answer.Headers.Location is not { } location || (int)answer.StatusCode is < 300 or > 399)
                return await Body(answer, cancellation);
            if (left == 0)
                throw new FetchRefusal("The address leads from one to the next without an end.");
            next = Judged(new Uri(next, location).ToString());
        }
    }

    private Uri Judged(string address) => FetchAddress.Read(address, options.AllowPrivateAddresses) switch
    {
        ({ } judged, _) => judged,
        var (_, fault) => throw new FetchRefusal(fault!),
    };

    private static async Task<DocumentFetch> Body(HttpResponseMessage answer, CancellationToken cancellation)
    {
        if (!answer.IsSuccessStatusCode)
            throw new HttpRequestException(HttpRequestError.Unknown, statusCode: answer.StatusCode);
        if (answer.Content.Headers.ContentEncoding.Count > 0)
            throw new FetchRefusal("The page comes in a form that was not asked for: save it and add it as a file.");
        if (answer.Content.Headers.ContentLength > KnowledgeLimits.DocumentBytes)
            throw TooLarge();
        await using var stream = await answer.Content.ReadAsStreamAsync(cancellation);
        using var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (body.Length + read > KnowledgeLimits.DocumentBytes)
                throw TooLarge();
            body.Write(buffer, 0, read);
        }

        return new DocumentFetch.Fetched(body.ToArray(), answer.Content.Headers.ContentType?.ToString() ?? "");
    }

    private static FetchRefusal TooLarge() => new("What is at this address is larger than 10 MB.");

    private static bool MayPass(HttpRequestException failure) => failure.InnerException is not AddressRefused
        && failure.StatusCode is null or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError
        && failure.HttpRequestError is not HttpRequestError.SecureConnectionError;

    private static string Words(Exception failure) => failure switch
    {
        HttpRequestException { InnerException: AddressRefused } => "This address leads into a private network: only public web pages are fetched.",
        HttpRequestException { StatusCode: HttpStatusCode.NotFound or HttpStatusCode.Gone } => "There is no page at this address (404): look at it for a mistake.",
        HttpRequestException { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } => "The page lets only some people in: save it and add it as a file.",
        HttpRequestException { StatusCode: { } status } => $"The page answers with an error ({(int)status}): try again later.",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "The site's certificate is not valid.",
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } } => "There is no such host: look at the address for a mistake.",
        _ => "The site cannot be reached: try again later.",
    };
}
