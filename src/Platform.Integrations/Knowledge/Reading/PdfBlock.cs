namespace Platform.Integrations.Knowledge.Reading;

/// <summary>Words that stand together on a page.</summary>
/// <param name="Lines">As printed.</param>
/// <param name="Size">Of most of its letters, in points.</param>
/// <param name="Edge">Near the page's top or bottom.</param>
internal sealed record PdfBlock(int Page, string[] Lines, double Size, bool Bold, bool Edge)
{
    /// <summary>The lines as one, with words that were parted at a line's end put together again.</summary>
    public string Text { get; } = PdfLines.Join(Lines);
}
