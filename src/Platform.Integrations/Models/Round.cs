using System.Collections.Immutable;
using Microsoft.Extensions.AI;

namespace Platform.Integrations.Models;

/// <summary>One answer of the provider: words, or tools to call, or both.</summary>
/// <param name="Cut">It went on beyond what was allowed.</param>
/// <param name="Declined">The model, or a filter before it, would not answer.</param>
internal sealed record Round(string Text, ImmutableArray<FunctionCallContent> Calls, bool Cut, bool Declined);
