namespace Platform.Core.Knowledge;

/// <summary>Where a document stands: waiting → reading → ready or failed, and back to waiting when it is to be read again.</summary>
public static class DocumentStates
{
    public const string Waiting = "waiting";
    public const string Reading = "reading";
    public const string Ready = "ready";
    public const string Failed = "failed";

    /// <summary>Whether nothing more happens to it by itself.</summary>
    public static bool IsSettled(string state) => state is Ready or Failed;
}
