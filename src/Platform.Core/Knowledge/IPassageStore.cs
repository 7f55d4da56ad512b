using System.Collections.Immutable;

namespace Platform.Core.Knowledge;

/// <summary>Keeps what can be found of a client's documents.</summary>
public interface IPassageStore
{
    /// <summary>Makes these the document's passages, in one transaction: who searches meanwhile finds the old ones or the new ones.</summary>
    /// <param name="attempt">The one of <see cref="DocumentWork"/>: what a reader writes that was thought dead is lost.</param>
    Task<PassagesKept> Replace(string agency, string client, string documentId, int attempt, ImmutableArray<Passage> passages, CancellationToken cancellation);
}
