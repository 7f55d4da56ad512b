using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Agencies;
using Platform.Core.Contacts;
using Platform.Core.Conversations;
using Platform.Core.Knowledge;
using Platform.Core.Understanding;

namespace Platform.Core.Leads;

/// <summary>All that a turn of lead capture is decided from, besides the state.</summary>
public sealed record LeadInput
{
    public required ClientConfig Config { get; init; }

    /// <summary>One of <see cref="Channels"/>.</summary>
    public required string Channel { get; init; }
    public required Person Person { get; init; }

    /// <summary>The turn's clock: real, or where a sandbox session's stands.</summary>
    public required Instant Now { get; init; }

    /// <summary>The real clock, by which holds lapse.</summary>
    public required Instant Clock { get; init; }

    /// <summary>Number of the turn being made; chooses among the variants of a text.</summary>
    public required int Turn { get; init; }
    public bool Sandbox { get; init; }

    /// <summary>True when the last proposal for these messages could not be committed because its time was taken.</summary>
    public bool TimeTaken { get; init; }

    /// <summary>Names the session to calendars.</summary>
    public required string Session { get; init; }

    /// <summary>What the client's records hold of the person; null where they were not asked (see <see cref="LeadLookup"/>).</summary>
    public PersonFound? Found { get; init; }

    /// <summary>What the client's documents say to these messages; null where they were not asked (see <see cref="LeadPlan.Question"/>).</summary>
    public KnowledgeReply? Documents { get; init; }

    /// <summary>True where another purpose has greeted the person and hands them on.</summary>
    public bool Greeted { get; init; }
    public required LeadChance Chance { get; init; }

    /// <summary>The messages to answer with one reply.</summary>
    public required ImmutableArray<InboundMessage> Messages { get; init; }

    /// <summary>The language that the person's words showed, in these messages or before; null while they did not.</summary>
    public string? Spoken { get; init; }

    /// <summary>The language to answer in, one that the client serves: of their words, else as the channel tells, else the client's first.</summary>
    public string Locale => Spoken ?? Words.Locales.Served(Person.Locale, Config.Locales) ?? Config.Locales[0];

    /// <summary>What the reader found in each message that a person wrote, in order (see <see cref="LeadReading"/>).</summary>
    public required ImmutableArray<Reading> Readings { get; init; }

    /// <summary>What a language model adds besides readings; null where none was asked (see <see cref="SecondReading.Assisted"/>).</summary>
    internal ModelHelp? Help { get; init; }
}
