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
    private const string Bomb = "The file unpacks to more than a document may be.";

    /// <exception cref="UnreadableDocument">It is larger within, or nested deeper, than a document is.</exception>
    public static void Check(ZipArchive archive, params ReadOnlySpan<string> parts)
    {
        if (archive.Entries.Count > MostEntries || archive.Entries.Sum(entry => entry.Length) > MostUnpacked)
            throw new UnreadableDocument(Bomb);
        foreach (var part in parts)
        {
            if (archive.GetEntry(part) is { } entry)
                Walk(entry);
        }
    }

    // what the archive says of its sizes may be a lie: the parts that will be read are counted as they are
    private static void Walk(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters });
        try
        {
            while (reader.Read())
            {
                if (reader.Depth > Deepest)
                    throw new UnreadableDocument(Bomb);
            }
        }
        catch (XmlException)
        {
            throw new UnreadableDocument("The file is damaged, or larger within than a document may be: save it anew.");
        }
    }
}
