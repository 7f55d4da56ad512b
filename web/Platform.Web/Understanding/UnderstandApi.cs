using Platform.Core.Understanding;
using Platform.Web.Docs;
using Platform.Web.Problems;

namespace Platform.Web.Understanding;

/// <summary>POST /understand: what the readers make of a text.</summary>
internal static class UnderstandApi
{
    internal static WebApplicationBuilder AddUnderstanding(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IReadText, Platform.Understanding.TextReader>().AddSingleton<UnderstandReading>();
        return builder;
    }

    internal static void MapUnderstand(this RouteGroupBuilder api) => api.MapPost("/understand", Understand)
        .WithName("understand").WithTags("Understanding").WithSummary("Reads dates, phones, e-mails, names, services, yes or no, and the intent of a text.")
        .Produces<UnderstandBody>().Problems(413, 415);

    private static IResult Understand(UnderstandRequest request, UnderstandReading reading, IReadText reader)
    {
        var (context, fault) = reading.Read(request);
        return context is null ? ProblemResult.Invalid(fault!) : TypedResults.Ok(UnderstandBodies.Of(reader.Read(request.Text, context)));
    }
}
