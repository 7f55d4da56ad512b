namespace Platform.Integrations.Database;

/// <summary>A host cannot start; its message is the one line that says what is wrong and what to do.</summary>
public sealed class StartException(string message, Exception? inner = null) : Exception(message, inner);
