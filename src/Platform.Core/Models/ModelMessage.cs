namespace Platform.Core.Models;

/// <param name="Role"><c>system</c>, <c>user</c> or <c>assistant</c>.</param>
public sealed record ModelMessage(string Role, string Text);
