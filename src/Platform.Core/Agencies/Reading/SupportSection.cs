using System.Collections.Immutable;

namespace Platform.Core.Agencies.Reading;

internal static class SupportSection
{
    private static readonly ImmutableArray<string> Stores = ["pgvector", "qdrant"];

    public static SupportSettings Read(ConfigSection section)
    {
        var rag = section.Optional("rag").Section();
        rag.Optional("provider").OneOf(Stores);
        rag.Optional("collection").Parsed(t => KeyPart.IsValid(t) ? t : null, KeyPart.Rule);
        var confidence = rag.Optional("min_confidence").Number(0, 1, (decimal)SupportSettings.Default.MinConfidence);
        rag.RefuseTheRest();
        var handoff = section.Optional("fallback_to_handoff").YesNo(SupportSettings.Default.FallbackToHandoff);
        section.RefuseTheRest();
        return new((double)confidence, handoff);
    }
}
