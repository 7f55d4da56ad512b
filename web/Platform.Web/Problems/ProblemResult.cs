using System.Collections.Immutable;
using Microsoft.AspNetCore.WebUtilities;
using Platform.Core.Agencies;
using Platform.Core.Turns;
using Platform.Web.Serialization;

namespace Platform.Web.Problems;

/// <summary>An answer that says what went wrong. Writes itself, so it serves handlers with and without the framework's binding.</summary>
internal sealed class ProblemResult : IResult
{
    private readonly Problem problem;

    private ProblemResult(int status, string code, string detail, int? retryAfter = null, ImmutableArray<ConfigError>? errors = null)
    {
        problem = new() { Status = status, Code = code, Detail = detail, Title = ReasonPhrases.GetReasonPhrase(status), Errors = errors };
        RetryAfter = retryAfter;
    }

    internal Problem Problem => problem;

    /// <summary>Seconds after which the same may be asked again.</summary>
    internal int? RetryAfter { get; }

    internal static ProblemResult Invalid(string detail) => new(StatusCodes.Status400BadRequest, Errors.Validation, detail);

    internal static ProblemResult Unauthorized() =>
        new(StatusCodes.Status401Unauthorized, Errors.Validation, "Send `Authorization: Bearer <api key>` with a key that is not revoked.");

    internal static ProblemResult UnknownClient() => NotFound("There is no such client in your agency.");

    internal static ProblemResult NotFound(string detail) => new(StatusCodes.Status404NotFound, Errors.Validation, detail);

    /// <summary>The client has closed this door.</summary>
    internal static ProblemResult SwitchedOff() => new(StatusCodes.Status403Forbidden, Errors.Validation, "This client has switched this channel off.");

    internal static ProblemResult Conflict(string detail) => new(StatusCodes.Status409Conflict, Errors.Validation, detail);

    internal static ProblemResult Stale(string detail) => new(StatusCodes.Status412PreconditionFailed, Errors.Validation, detail);

    internal static ProblemResult TooLarge(string detail) => new(StatusCodes.Status413PayloadTooLarge, Errors.Validation, detail);

    internal static ProblemResult Unprocessable(string detail) => new(StatusCodes.Status422UnprocessableEntity, Errors.Validation, detail);

    internal static ProblemResult FaultyConfig(ImmutableArray<ConfigError> errors) =>
        new(StatusCodes.Status422UnprocessableEntity, Errors.Validation, "The config has errors; nothing was changed.", errors: errors);

    internal static ProblemResult TooMany(string detail, TimeSpan? retryAfter) =>
        new(StatusCodes.Status429TooManyRequests, Errors.Validation, detail, Seconds(retryAfter ?? TimeSpan.FromSeconds(1)));

    internal static ProblemResult Unavailable() =>
        new(StatusCodes.Status503ServiceUnavailable, Errors.Integration, "The service cannot answer at the moment. Repeat with the same messageId.", 2);

    internal static ProblemResult Unknown() =>
        new(StatusCodes.Status500InternalServerError, Errors.Unknown, "Something went wrong on our side.");

    /// <summary>For answers that the framework makes without a body.</summary>
    internal static ProblemResult ForStatus(int status) => new(status, status >= 500 ? Errors.Unknown : Errors.Validation, status switch
    {
        StatusCodes.Status403Forbidden => "This page may not do that: its origin is not among the client's.",
        StatusCodes.Status404NotFound => "There is nothing at this address.",
        StatusCodes.Status405MethodNotAllowed => "This address does not take that method.",
        StatusCodes.Status413PayloadTooLarge => "The body is too large.",
        StatusCodes.Status415UnsupportedMediaType => "This address does not take that content type.",
        _ => ReasonPhrases.GetReasonPhrase(status) + ".",
    });

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = problem.Status;
        if (RetryAfter is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (problem.Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = "Bearer";
        return response.WriteAsJsonAsync(problem, WebJson.Default.Problem, "application/problem+json", httpContext.RequestAborted);
    }

    private static int Seconds(TimeSpan pause) => Math.Max(1, (int)Math.Ceiling(pause.TotalSeconds));
}
