namespace Platform.Understanding.Names;

/// <summary>Text that a machine writes (JSON, HTML, templates): nobody says their name in it.</summary>
internal static class Markup
{
    public static bool Is(string text) => text.AsSpan().IndexOfAny('{', '}') >= 0 || (text.Contains("</", StringComparison.Ordinal) && text.Contains('>', StringComparison.Ordinal));
}
