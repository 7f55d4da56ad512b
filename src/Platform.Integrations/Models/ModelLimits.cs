using Platform.Core.Models;

namespace Platform.Integrations.Models;

/// <summary>What one asking may take.</summary>
internal sealed record ModelLimits
{
    private const int BytesPerCharacter = 3;

    /// <summary>One try, from connecting to the last word.</summary>
    public TimeSpan TryTimeout { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>All tries and rounds together.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>Calls where one would do: all further ones of an asking are one less than this.</summary>
    public int Tries { get; init; } = 3;

    /// <summary>The first wait between tries; it doubles, with jitter.</summary>
    public TimeSpan Backoff { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Answers with tool calls before the model must come to an end.</summary>
    public int ToolRounds { get; init; } = 3;

    /// <summary>Calls of tools in one answer.</summary>
    public int CallsPerRound { get; init; } = 8;

    /// <summary>Characters of all tools' results that go back to the model.</summary>
    public int ToolResults { get; init; } = 4000;

    /// <summary>What is kept of a caller's time, so that the reply still arrives within it.</summary>
    public TimeSpan Margin { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Bytes of an answer's body, whatever is in it.</summary>
    public int Body { get; init; } = 4 * 1024 * 1024;

    /// <summary>How long a provider that failed again and again is left alone.</summary>
    public TimeSpan CircuitBreak { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Failed tries within half a minute, when they are half of all, that open the circuit.</summary>
    public int CircuitFailures { get; init; } = 6;

    /// <summary>The most that an asking may take: every round, every try of it, each token a byte.</summary>
    public ModelUsage Most(ModelRequest request)
    {
        var rounds = 1 + (request.Tools.IsEmpty ? 0 : ToolRounds) + (request.Schema is null ? 0 : 1);
        var calls = rounds + Tries - 1;
        // each round sees what the rounds before it said, and what their tools answered
        var grown = (rounds - 1) * request.MaxOutputTokens + (request.Tools.IsEmpty ? 0 : ToolResults * BytesPerCharacter);
        return new(calls * (Tokens.AtMost(request) + grown), calls * request.MaxOutputTokens, calls) { Source = TokenSource.Estimated };
    }
}
