using Microsoft.Extensions.DependencyInjection;
using Platform.Integrations.Agencies;
using Platform.Integrations.Audit;
using Platform.Integrations.Conversations;
using Platform.Integrations.Escalation;
using Platform.Integrations.Leads;
using Platform.Integrations.Privacy;
using Platform.Integrations.Scheduling;
using Platform.Integrations.Usage;

namespace Platform.Integrations.Database;

/// <summary>The reads that the API and the portal share.</summary>
public static class QueryRegistration
{
    public static IServiceCollection AddPlatformQueries(this IServiceCollection services) => services
        .AddSingleton<SessionQueries>().AddSingleton<LeadQueries>().AddSingleton<BookingQueries>().AddSingleton<WaitlistQueries>()
        .AddSingleton<EscalationQueries>().AddSingleton<ClientQueries>().AddSingleton<ApiKeyStore>().AddSingleton<ApiKeyLookup>().AddSingleton<PublicClientLookup>()
        .AddSingleton<PersonQueries>().AddSingleton<PersonErasure>().AddSingleton<SecretQueries>().AddSingleton<AuditQueries>().AddSingleton<UsageQueries>().AddSingleton<MetricsQueries>();
}
