using Microsoft.AspNetCore.Diagnostics;

namespace Platform.Web.Portal;

/// <summary>An address in the portal that shows nothing answers 404 with a page of its own; the rest of the host keeps its bare answers.</summary>
internal static class NotFoundResponses
{
    internal static void UseNotFoundPage(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute("/portal/not-found", createScopeForStatusCodePages: true);
        app.Use((context, next) =>
        {
            if (!context.Request.Path.StartsWithSegments("/portal", StringComparison.Ordinal) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
                pages.Enabled = false;
            return next(context);
        });
    }
}
