using Npgsql;
using Platform.Core.Privacy;
using Platform.Core.Turns;
using Platform.Grains.Conversations;
using Platform.Grains.Turns;
using Platform.Integrations.Database;
using Platform.Integrations.Privacy;
using Platform.Integrations.Turns;
using Platform.Silo.Hosting;

namespace Platform.Silo.Conversations;

/// <summary>The turn: store, outbox, live feed and sweeper.</summary>
internal static class Conversations
{
    private const string Source = "turns";

    public static void AddConversations(this WebApplicationBuilder builder)
    {
        // the name under which this silo claims effects: unique to this start
        var silo = $"{Environment.MachineName}-{Guid.NewGuid():N}";
        var services = builder.Services;
        services.AddKeyedSingleton<NpgsqlDataSource>(Source, (_, _) => TurnDataSource.Create(PlatformDatabase.ConnectionString(builder.Configuration)));
        services.AddSingleton<ITurnStore>(s => new PostgresTurnStore(s.GetRequiredKeyedService<NpgsqlDataSource>(Source), silo));
        services.AddSingleton<IOutbox>(s => new PostgresOutbox(s.GetRequiredService<NpgsqlDataSource>(), silo));
        services.AddSingleton<IRetention>(s => new PostgresRetention(s.GetRequiredService<NpgsqlDataSource>()));
        services.AddSingleton<ISweep>(s => new PostgresSweep(s.GetRequiredService<NpgsqlDataSource>()));
        var settings = Settings.Read<TurnSettings>(builder.Configuration, "Turns");
        services.AddTurns(new SessionTimings { Deadline = TimeSpan.FromSeconds(settings.DeadlineSeconds) });
        services.AddHostedService<Sweeper>();
    }
}
