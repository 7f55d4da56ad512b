using Npgsql;
using Platform.Core.Contacts;
using Platform.Core.Conversations;
using Platform.Core.Scheduling;
using Platform.Core.Turns;
using Platform.Core.Understanding;
using Platform.Core.Usage;
using Platform.Grains.Contracts.Leads;
using Platform.Grains.Leads;
using Platform.Grains.Models;
using Platform.Grains.Turns;
using Platform.Integrations.Contacts;
using Platform.Integrations.Hosting;
using Platform.Integrations.Scheduling;
using Platform.Integrations.Usage;

namespace Platform.Silo.Leads;

/// <summary>Lead capture and the calendars it books in.</summary>
internal static class LeadCapture
{
    public static void AddLeadCapture(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IReadText, Understanding.TextReader>();
        builder.Services.AddHostedService<WarmReading>();
        builder.Services.AddSingleton<IReservationStore>(s => new PostgresReservationStore(s.GetRequiredService<NpgsqlDataSource>()));
        builder.Services.AddSingleton(new ThreadHash(MasterKey.Read(builder.Configuration)));
        builder.Services.AddSingleton<IPersonRecords>(s => new PostgresPersonRecords(s.GetRequiredService<NpgsqlDataSource>(), s.GetRequiredService<ThreadHash>()));
        builder.Services.AddSingleton<IWaitlist>(s => new PostgresWaitlist(s.GetRequiredService<NpgsqlDataSource>()));
        builder.Services.AddSingleton<IUsageLedger>(s => new PostgresUsageLedger(s.GetRequiredService<NpgsqlDataSource>()));
        builder.Services.AddSingleton<IDrawChance, SecureChance>();
        builder.Services.AddSingleton(new ModelTimings());
        builder.Services.AddSingleton<LeadAssistant>();
        builder.Services.AddSingleton(new PurposeRoute(Purposes.LeadCapture, (grains, key) => grains.GetGrain<ILeadCaptureGrain>(key)));
    }
}
