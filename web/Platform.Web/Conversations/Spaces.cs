namespace Platform.Web.Conversations;

/// <summary>Namespaces of addresses: the same text in two of them is two people.</summary>
internal static class Spaces
{
    /// <summary>The API's session ids.</summary>
    internal const string Api = "api";

    /// <summary>The web chat's tokens.</summary>
    internal const string Chat = "chat";
}
