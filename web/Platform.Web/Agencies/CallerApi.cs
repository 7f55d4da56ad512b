using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.Core.Agencies;
using Platform.Integrations.Agencies;
using Platform.Web.Conversations;
using Platform.Web.Docs;
using Platform.Web.Escalation;
using Platform.Web.Knowledge;
using Platform.Web.Leads;
using Platform.Web.Limits;
using Platform.Web.Privacy;
using Platform.Web.Problems;
using Platform.Web.Scheduling;
using Platform.Web.Serialization;
using Platform.Web.Understanding;
using Platform.Web.Usage;

namespace Platform.Web.Agencies;

/// <summary>The API's front: errors as problems, callers by key.</summary>
internal static class CallerApi
{
    internal const string Base = "/api/v1";

    // the largest is a config, whose own limit is told by who reads it
    private const int MaxBody = 512 * 1024;

    internal static WebApplicationBuilder AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CallerKeys>().AddSingleton<KeyBuckets>().AddSingleton<CallerDoor>().AddSingleton<AgencyCalls>().AddSingleton<PublishedConfigs>().AddSingleton<ClientZones>()
            .AddSingleton<PersonReader>().AddSingleton<PersonEraser>();
        builder.Services.TryAddSingleton<IParseConfig, YamlConfigParser>();
        builder.Services.TryAddSingleton(AvailableProviders.BuiltIn);
        builder.Services.TryAddSingleton<ConfigDocuments>();
        builder.Services.AddSingleton<ConfigDocumentForm>();
        builder.Services.ConfigureHttpJsonOptions(options => WebJson.Apply(options.SerializerOptions));
        builder.Services.AddOptions<KeyLimits>().BindConfiguration(KeyLimits.Section).ValidateDataAnnotations().ValidateOnStart();
        return builder;
    }

    /// <summary>Before routing: API calls pass by everything that is for people.</summary>
    internal static WebApplication UseApi(this WebApplication app)
    {
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/api") || http.Request.Path.StartsWithSegments("/ws"), api => api.UseMiddleware<ErrorBoundary>());
        return app;
    }

    /// <summary>Everything of the API but the turns: each endpoint needs a key, and its client must be of the key's agency.</summary>
    internal static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup(Base);
        app.Services.GetRequiredService<CallerDoor>().Guard(api);
        api.ShortCircuit().Problems(400, 401, 429, 500, 503).WithMetadata(new RequestSizeLimitAttribute(MaxBody));
        api.MapClients();
        api.MapUnderstand();
        var clients = api.MapGroup("/clients/{client}").Problems(404);
        clients.MapConfig();
        clients.MapSessions();
        clients.MapLeads();
        clients.MapBookings();
        clients.MapWaitlist();
        clients.MapEscalations();
        clients.MapUsage();
        clients.MapMetrics();
        clients.MapPeople();
        clients.MapKnowledge();
    }
}
