using System.Collections.Immutable;
using Platform.Core.Leads;
using Platform.Core.Usage;

namespace Platform.Grains.Leads;

/// <summary>A turn with a language model's help.</summary>
/// <param name="Work">What it gave, for the decision.</param>
/// <param name="Uses">What was asked of it.</param>
internal sealed record Assistance(LeadInput Input, LeadPlan Plan, ModelWork Work, ImmutableArray<ModelUse> Uses);
