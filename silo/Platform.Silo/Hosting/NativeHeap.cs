using System.Runtime.InteropServices;

namespace Platform.Silo.Hosting;

/// <summary>The C library's heap, from which the runtime takes what is not managed.</summary>
internal static class NativeHeap
{
    /// <summary>Gives free pages back to the system (malloc_trim(3)); does nothing where the C library has no such call.</summary>
    public static void Trim()
    {
        if (NativeLibrary.TryLoad("libc.so.6", out var library) && NativeLibrary.TryGetExport(library, "malloc_trim", out _))
            MallocTrim(0);
    }

    [DllImport("libc.so.6", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MallocTrim(nuint pad);
}
