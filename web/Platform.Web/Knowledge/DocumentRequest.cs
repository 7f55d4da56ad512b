using System.ComponentModel;

namespace Platform.Web.Knowledge;

/// <summary>A document that is given as text, or by its address.</summary>
internal sealed record DocumentRequest
{
    [Description("A public web page or file, http or https. Alone: its title is the page's own.")]
    public string? Url { get; init; }

    [Description("What the text is called, 200 characters at most.")]
    public string? Title { get; init; }

    [Description("The text, plain or Markdown.")]
    public string? Text { get; init; }
}
