using System.Collections.Immutable;

namespace Platform.Core.Agencies.Reading;

/// <summary>Checked and kept in the document; nothing reads it before the purpose support is there.</summary>
internal static class SupportSection
{
    private static readonly ImmutableArray<string> Stores = ["pgvector", "qdrant"];

    public static void Check(ConfigSection section)
    {
        var rag = section.Optional("rag").Section();
        rag.Optional("provider").OneOf(Stores);
        rag.Optional("collection").Parsed(t => KeyPart.IsValid(t) ? t : null, KeyPart.Rule);
        rag.Optional("min_confidence").Number(0, 1, 0);
        rag.RefuseTheRest();
        section.Optional("fallback_to_handoff").YesNo(true);
        section.RefuseTheRest();
    }
}
