namespace Platform.Web.Portal;

/// <summary>An address in the portal that shows nothing answers 404 with a page of its own; the rest of the host keeps its bare answers.</summary>
internal static class NotFoundResponses
{
    internal static void UseNotFoundPage(this WebApplication app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments("/portal", StringComparison.Ordinal),
        portal => portal.UseStatusCodePagesWithReExecute("/portal/not-found", createScopeForStatusCodePages: true));
}
