using System.Net;

namespace Platform.Simulators.Models;

/// <summary>For trying by hand: what the simulator shall do next, and what it was asked.</summary>
internal static class ModelControls
{
    private const int MostTimes = 1000;

    public static void MapModelControls(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/simulator/behaviours/{kind}", (string kind, int? times, int? value, ModelScript script) =>
        {
            if (Behaviour(kind, value) is null)
                return Results.BadRequest($"Unknown behaviour {kind}: slow-start, cut, unfinished, rate-limited, quota-spent, error, late-error, garbage, endless, endless-frame, no-usage.");
            for (var i = 0; i < Math.Clamp(times ?? 1, 1, MostTimes); i++)
                script.Next(Behaviour(kind, value)!);
            return Results.NoContent();
        });
        routes.MapPost("/simulator/brains/{name}", (string name, ModelScript script) =>
        {
            IModelBrain? brain = name switch { "receptionist" => new ReceptionistBrain(), "evil" => new EvilBrain(), _ => null };
            if (brain is null)
                return Results.BadRequest($"Unknown brain {name}: receptionist, evil.");
            script.Brain = brain;
            return Results.NoContent();
        });
        routes.MapGet("/simulator/requests", (ModelScript script) => script.Seen);
    }

    /// <param name="value">Seconds, frames or a status, as the kind has it.</param>
    private static Behaviour? Behaviour(string kind, int? value) => kind switch
    {
        "slow-start" => new Behaviour.SlowStart(Task.Delay(TimeSpan.FromSeconds(value ?? 3))),
        "cut" => new Behaviour.Cut(value ?? 3),
        "unfinished" => new Behaviour.Unfinished(value ?? 3),
        "rate-limited" => new Behaviour.RateLimited(value?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        "quota-spent" => new Behaviour.QuotaSpent(),
        "error" => new Behaviour.Error((HttpStatusCode)(value ?? 500)),
        "late-error" => new Behaviour.LateError(),
        "garbage" => new Behaviour.Garbage(),
        "endless" => new Behaviour.Endless(),
        "endless-frame" => new Behaviour.EndlessFrame(),
        "no-usage" => new Behaviour.NoUsage(),
        _ => null,
    };
}
