using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Platform.Benchmarks.Hosting;

/// <summary>What a raw durable write costs on this disk, now: the floor under every durable figure.</summary>
internal static partial class DiskProbe
{
    private const int Writes = 200;

    /// <summary>Median milliseconds of an 8 KB write and fdatasync.</summary>
    public static double Median()
    {
        var path = Path.Combine(Path.GetTempPath(), $"fdatasync-{Guid.NewGuid():N}");
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        var page = new byte[8192];
        var times = new double[Writes];
        for (var i = 0; i < Writes; i++)
        {
            var started = Stopwatch.GetTimestamp();
            file.Write(page);
            file.Flush();
            if (DataSync(file.SafeFileHandle) != 0) throw new IOException("fdatasync failed");
            times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }
        Array.Sort(times);
        return Math.Round(times[Writes / 2], 3);
    }

    [LibraryImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    private static partial int DataSync(SafeHandle file);
}
