using System.ComponentModel;

namespace Platform.Web.Knowledge;

/// <summary>What is looked for in a client's documents.</summary>
internal sealed record SearchRequest
{
    [Description("A question or some words, 1 to 1,000 characters.")]
    public required string Query { get; init; }

    [Description("Passages at most, 1 to 50; 5 when absent.")]
    public int? TopK { get; init; }
}
