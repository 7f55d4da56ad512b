namespace Platform.Grains.Contracts.Agencies;

public enum DraftStatus
{
    Saved,

    /// <summary>Faulty (422): nothing changed.</summary>
    Invalid,

    /// <summary>Someone changed the draft since (409, 412): nothing changed.</summary>
    Conflict,

    /// <summary>No such client in this agency, or no such version of it (404).</summary>
    NotFound,
}
