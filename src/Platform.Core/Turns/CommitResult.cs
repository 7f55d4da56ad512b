namespace Platform.Core.Turns;

/// <summary>What became of a commit.</summary>
public enum CommitResult
{
    /// <summary>All of it is durable.</summary>
    Committed,

    /// <summary>The fence did not match: another activation was faster. Nothing was written.</summary>
    Fenced,

    /// <summary>One of the messages was answered before. Nothing was written.</summary>
    AnsweredBefore,

    /// <summary>A time in it is taken, or a booking that it changes stands no more. Nothing was written.</summary>
    TimeTaken,

    /// <summary>The database refused a value in it: a bug of the proposal. Nothing was written.</summary>
    Refused,

    /// <summary>The database did not say. The turn may stand or not: read before answering.</summary>
    Unknown,
}
