using System.IO.Compression;
using System.Xml;

namespace Platform.Integrations.Knowledge.Reading;

/// <summary>Looks into an archive before it is opened for good: one that unpacks to more than a document may be is not.</summary>
internal static class ZipBounds
{
    private const int MostEntries = 5_000;
    private const long MostUnpacked = 200L * 1024 * 1024;
    private const int MostCharacters = 20_000_000;
    private const int Deepest = 200;
    private const string Damaged = "The file is damaged, or larger within than a document may be: save it anew.";
    private const string Bomb = "The file unpacks to more than a document may be.";

    /// <summary>Which parts are read the archive itself says, whatever they are called: all are looked into.</summary>
    /// <exception cref="UnreadableDocument">It is larger within, or nested deeper, than a document is.</exception>
    public static void Check(ZipArchive archive, CancellationToken cancellation)
    {
        if (archive.Entries.Count > MostEntries || archive.Entries.Sum(entry => entry.Length) > MostUnpacked)
            throw new UnreadableDocument(Bomb);
        foreach (var entry in archive.Entries)
        {
            // a part may be split among entries, none of which is XML by itself
            if (entry.FullName.EndsWith(".piece", StringComparison.OrdinalIgnoreCase))
                throw new UnreadableDocument(Damaged);
            Walk(entry, cancellation);
        }
    }

    // what the archive says of its sizes may be a lie: what is XML is counted as it is
    private static void Walk(ZipArchiveEntry entry, CancellationToken cancellation)
    {
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters });
        var begun = Path.GetExtension(entry.FullName) is ".xml" or ".rels";
        try
        {
            while (reader.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                begun |= reader.NodeType == XmlNodeType.Element;
                if (reader.Depth > Deepest)
                    throw new UnreadableDocument(Bomb);
            }
        }
        catch (XmlException) when (begun)
        {
            throw new UnreadableDocument(Damaged);
        }
        catch (XmlException)
        {
            // a picture, or what else no reader of XML begins with
        }
    }
}
