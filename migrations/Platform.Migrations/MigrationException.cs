namespace Platform.Migrations;

/// <summary>A failure the operator can mend. The message is one line: what is wrong and what to do.</summary>
public sealed class MigrationException(string message, Exception? inner = null) : Exception(message, inner);
