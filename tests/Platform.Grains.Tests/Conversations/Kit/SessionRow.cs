using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Conversations;
using Platform.Core.Turns;

namespace Platform.Grains.Tests.Conversations;

/// <summary>A session's row in the model store.</summary>
internal sealed class SessionRow
{
    public required int Number { get; init; }
    public int Turn { get; set; }
    public int Version { get; set; }
    public int Epoch { get; set; }
    public SessionMode Mode { get; set; }
    public int Errors { get; set; }
    public Person Person { get; set; } = Person.Unknown;
    public Instant LastAt { get; set; }
    public ImmutableArray<FlowSnapshot> Flows { get; set; } = [];
}
