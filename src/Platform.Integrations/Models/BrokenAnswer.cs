namespace Platform.Integrations.Models;

/// <summary>The stream of an answer ended before the provider said that it was whole.</summary>
internal sealed class BrokenAnswer() : IOException("The answer broke off.");
