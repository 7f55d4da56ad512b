namespace Platform.Core.Privacy;

/// <summary>Erases, over all agencies, what has been kept for as long as its client's config says. Several silos may do it at once.</summary>
public interface IRetention
{
    /// <summary>Clients whose published version's days are not known: of these nothing is erased.</summary>
    Task<IReadOnlyList<(string Agency, string Client)>> Unknown(int atMost, CancellationToken cancellation);

    /// <summary>Makes the days of a version known; nothing where another one has been published meanwhile.</summary>
    Task Know(string agency, string client, int version, int days, CancellationToken cancellation);

    /// <summary>Erases one batch; true when there is more to do.</summary>
    /// <param name="atMost">Sessions.</param>
    Task<bool> Erase(int atMost, CancellationToken cancellation);
}
