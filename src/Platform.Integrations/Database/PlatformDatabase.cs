using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Platform.Integrations.Database;

/// <summary>The host's one pool of connections, under its own role.</summary>
public static class PlatformDatabase
{
    /// <summary>Name of the connection string of every host.</summary>
    public const string ConnectionName = "Platform";

    /// <summary>Registers the pool, <see cref="TenantDatabase"/>, and the check that the role is bound by row-level security.</summary>
    /// <exception cref="StartException">The connection string is missing or cannot be read.</exception>
    public static IServiceCollection AddPlatformDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddNpgsqlDataSource(ConnectionString(configuration));
        services.AddSingleton<TenantDatabase>();
        return services.AddHostedService<DatabaseRoleCheck>();
    }

    /// <exception cref="StartException">The connection string is missing or cannot be read.</exception>
    public static string ConnectionString(IConfiguration configuration)
    {
        var text = configuration.GetConnectionString(ConnectionName);
        if (string.IsNullOrWhiteSpace(text))
            throw new StartException("ConnectionStrings__Platform is not set: give the PostgreSQL connection string of this host's own role.");
        try
        {
            return new NpgsqlConnectionStringBuilder(text).ConnectionString;
        }
        catch (Exception refused) when (refused is ArgumentException or FormatException)
        {
            throw new StartException("ConnectionStrings__Platform is no Npgsql connection string (Host=…;Username=…;Password=…;Database=…).", refused);
        }
    }
}
