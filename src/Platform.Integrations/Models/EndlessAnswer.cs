namespace Platform.Integrations.Models;

/// <summary>The body of an answer holds more bytes than any answer may.</summary>
internal sealed class EndlessAnswer() : IOException("The answer holds more than any answer may.");
