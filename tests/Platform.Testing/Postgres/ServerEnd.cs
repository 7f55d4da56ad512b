namespace Platform.Testing.Postgres;

/// <summary>How a PostgreSQL server ends.</summary>
public enum ServerEnd
{
    /// <summary><c>pg_ctl -m fast</c>: sessions are cut, what is open is rolled back, the server writes everything and ends.</summary>
    Fast,

    /// <summary><c>pg_ctl -m immediate</c>: every process ends at once; the next start recovers from the log.</summary>
    Immediate,

    /// <summary>kill -9 of the postmaster; its children find out by themselves.</summary>
    Kill,
}
