namespace Platform.Web.Hosting;

/// <summary>The host comes up before its cluster does, and keeps knocking.</summary>
internal sealed class WaitForCluster(TimeProvider time, ILogger<WaitForCluster> log) : IClientConnectionRetryFilter
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        Log.ClusterUnreachable(log, exception.GetType().Name);
        await Task.Delay(Pause, time, cancellationToken);
        return true;
    }
}
