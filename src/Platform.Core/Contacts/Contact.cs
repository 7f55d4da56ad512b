namespace Platform.Core.Contacts;

/// <summary>One of a client's people, as they confirmed themselves.</summary>
/// <param name="Phone">E.164; where they want to be called, which need not be where they write from.</param>
public sealed record Contact(string? Name, string? Phone, string? Email);
