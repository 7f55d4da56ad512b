namespace Platform.Core.Agencies;

/// <summary>What a new client must be like.</summary>
public static class ClientCreationRules
{
    private const int LongestName = 200;

    /// <summary>Why a client cannot be created so, for the person who asked; null when it can.</summary>
    public static string? Reason(string clientId, string name, string template) =>
        !KeyPart.IsValid(clientId) ? $"clientId: use {KeyPart.Rule}."
        : string.IsNullOrWhiteSpace(name) ? "name: give the business's name."
        : name.Length > LongestName ? $"name: at most {LongestName} characters."
        : name.Any(char.IsControl) ? "name: no control characters."
        : !ConfigTemplates.Names.Contains(template) ? $"template: one of {string.Join(", ", ConfigTemplates.Names)}."
        : null;
}
