using System.Net;
using System.Net.Http.Headers;

namespace Platform.Integrations.Models;

/// <summary>
/// Makes the same exception of every provider's errors, with the wait that was asked for, before a vendor's client can make
/// its own of them; and bounds what an answer may hold.
/// </summary>
internal sealed class RefusalHandler(HttpMessageHandler inner, int mostBytes, TimeProvider clock) : DelegatingHandler(inner)
{
    /// <summary>Of an error's body no more is looked at.</summary>
    private const int ErrorBytes = 16 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            response.Content = new BoundedContent(response.Content, mostBytes);
            return response;
        }

        using (response)
            throw new ProviderRefusal(response.StatusCode, Wait(response.Headers.RetryAfter), await IsFinal(response, cancellationToken));
    }

    private TimeSpan? Wait(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date ? TimeSpan.FromTicks(Math.Max(0, (date - clock.GetUtcNow()).Ticks)) : null);

    /// <summary>Overload (429, 529), a time-out at the provider (408) and its own faults pass; what is wrong with the request or the account does not.</summary>
    private static async Task<bool> IsFinal(HttpResponseMessage response, CancellationToken cancellation) => response.StatusCode switch
    {
        HttpStatusCode.TooManyRequests => await IsSpent(response.Content, cancellation),
        HttpStatusCode.RequestTimeout or HttpStatusCode.Conflict => false,
        var status => (int)status < 500,
    };

    /// <summary>OpenAI's 429 has two meanings: too fast, and an account that has nothing left.</summary>
    private static async Task<bool> IsSpent(HttpContent content, CancellationToken cancellation)
    {
        var buffer = new byte[ErrorBytes];
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        var read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return buffer.AsSpan(0, read).IndexOf("insufficient_quota"u8) >= 0;
    }
}
