using System.Globalization;
using Platform.Core.Knowledge;
using Platform.Integrations.Knowledge.Documents;

namespace Platform.Web.Portal.Knowledge;

/// <summary>Documents in words.</summary>
internal static class KnowledgeWords
{
    /// <summary>A document's state, and the badge that shows it.</summary>
    internal static (string Words, string Badge) State(DocumentRow row) => row.State switch
    {
        DocumentStates.Ready => ("Ready", "good"),
        DocumentStates.Failed when row.Passages > 0 => ("Not read again", "warn"),
        DocumentStates.Failed => ("Failed", "bad"),
        DocumentStates.Reading => ("Reading…", "info"),
        _ => ("Waiting…", "info"),
    };

    /// <summary>"57 B", "12 KB", "3.4 MB"; a dash where nothing was fetched yet.</summary>
    internal static string Size(int? bytes) => bytes switch
    {
        null => "—",
        < 1024 => $"{bytes} B",
        < 1024 * 1024 => $"{Math.Round(bytes.Value / 1024.0):0} KB",
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024:0.0} MB"),
    };

    internal static string Passages(int count) => count == 1 ? "1 passage" : $"{count} passages";

    /// <summary>"67 %".</summary>
    internal static string Percent(double share) => $"{Math.Round(share * 100):0} %";
}
