namespace Platform.Web.Chat;

/// <summary>The language of a page's reader, from its Accept-Language.</summary>
internal static class PageLanguage
{
    /// <summary>The first tag; null when there is none.</summary>
    internal static string? Of(string header)
    {
        var end = header.AsSpan().IndexOfAny(',', ';');
        var tag = (end < 0 ? header : header[..end]).Trim();
        return tag.Length is >= 2 and <= 35 && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : null;
    }
}
