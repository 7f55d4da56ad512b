namespace Platform.Silo.Hosting;

/// <summary>Tells from what a silo allocates whether it rests, and when memory is worth giving back.</summary>
internal sealed class RestWatch
{
    /// <summary>How often it is asked.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    /// <summary>Allocation in a period below which the silo rests: sweeps and probes, some twenty turns a second at most.</summary>
    public const long Resting = 8 << 20;

    /// <summary>
    /// Allocation since the last time that makes one worth its pause (tens of milliseconds): less than what putting a busy
    /// hour's sessions away takes, so that they are given back too, two minutes after the rest began.
    /// </summary>
    public const long Worth = 32 << 20;

    /// <summary>Periods of rest before memory is given back.</summary>
    public const int Rested = 2;

    private long seen;
    private long trimmed;
    private int rest;

    /// <param name="allocated">Bytes allocated since the process began.</param>
    /// <returns>Whether memory is to be given back now.</returns>
    public bool IsTime(long allocated)
    {
        rest = allocated - seen < Resting ? rest + 1 : 0;
        seen = allocated;
        if (rest < Rested || allocated - trimmed < Worth) return false;
        trimmed = allocated;
        return true;
    }
}
