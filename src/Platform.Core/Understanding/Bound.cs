namespace Platform.Core.Understanding;

/// <summary>How a date or time limits what is wanted.</summary>
public enum Bound
{
    /// <summary>At that time, or within that interval when an end is given.</summary>
    At,
    /// <summary>"after 4", "from Monday on".</summary>
    From,
    /// <summary>"before noon", "by Friday".</summary>
    Until,
    /// <summary>"around 3".</summary>
    Around,
}
