using System.Collections.Immutable;

namespace Platform.Core.Agencies;

/// <summary>The published versions of clients' configs: only ever appended, and the truth of what is published.</summary>
public interface IConfigHistory
{
    /// <summary>The newest version; <see cref="ConfigDocument.None"/> before the first.</summary>
    Task<ConfigDocument> Latest(string agency, string client);

    /// <summary>One version; null when there is none of that number.</summary>
    Task<ConfigDocument?> Get(string agency, string client, int version);

    /// <summary>Publishes the next version in one transaction: its row, and the client's row that names it and the origins it lets in.</summary>
    /// <returns>False when that version is there already: someone else was first, or this is a repeat after a lost answer.</returns>
    Task<bool> Append(string agency, string client, ConfigDocument document, string? author, ImmutableArray<string> origins);
}
