namespace Platform.Understanding.Services;

/// <summary>The part of a word that its singular and plural share.</summary>
internal static class ServiceStem
{
    public static string Of(ReadOnlySpan<char> folded) => folded.Length switch
    {
        > 4 when folded.EndsWith("ies") => string.Concat(folded[..^3], "y"),
        > 4 when folded.EndsWith("shes") || folded.EndsWith("ches") || folded.EndsWith("sses") || folded.EndsWith("xes") => folded[..^2].ToString(),
        > 3 when folded[^1] == 's' && folded[^2] is not ('s' or 'u' or 'i') => folded[..^1].ToString(),
        _ => folded.ToString(),
    };
}
