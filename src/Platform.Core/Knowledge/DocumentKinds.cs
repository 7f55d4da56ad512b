namespace Platform.Core.Knowledge;

/// <summary>How a document was given.</summary>
public static class DocumentKinds
{
    public const string Text = "text";
    public const string File = "file";
    public const string Url = "url";
}
