using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Platform.Integrations.Database;

namespace Platform.Integrations.Hosting;

/// <summary>Why a host does not start, for the operator.</summary>
public static class StartFailure
{
    /// <summary>What the host's framework says of a failed start, with its stack: hosts leave it out and print <see cref="Line"/>.</summary>
    public const string FrameworkCategory = "Microsoft.Extensions.Hosting.Internal.Host";

    /// <summary>The one line that says what is wrong and what to do; null for what no setting mends.</summary>
    public static string? Line(Exception failure) => failure switch
    {
        StartException => failure.Message,
        OptionsValidationException options => string.Join(" ", options.Failures),
        IOException when failure.Message.Contains("address already in use", StringComparison.OrdinalIgnoreCase) => $"{failure.Message} Stop what uses it, or choose another with ASPNETCORE_URLS.",
        SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } => "a port of the cluster is taken: stop what uses it, or choose others with Orleans__SiloPort and Orleans__GatewayPort.",
        AggregateException many => many.Flatten().InnerExceptions.Select(Line).FirstOrDefault(line => line is not null),
        _ => failure.InnerException is { } inner ? Line(inner) : null,
    };
}
