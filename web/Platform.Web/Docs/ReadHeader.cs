namespace Platform.Web.Docs;

/// <summary>Says in the document that an endpoint reads a header which it does not bind.</summary>
internal sealed record ReadHeader(string Name, string Description);
