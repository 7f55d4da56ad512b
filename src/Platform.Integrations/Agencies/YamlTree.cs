using System.Collections.Immutable;
using Platform.Core.Agencies;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Platform.Integrations.Agencies;

/// <summary>Builds a tree of one document's events.</summary>
internal sealed class YamlTree(IParser parser)
{
    private const int Deepest = 32;
    private int depth;

    /// <exception cref="YamlException">With the place of what is wrong.</exception>
    public ConfigNode Read()
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
            return new ConfigNode.Scalar(null, false, 1, 1);
        parser.Consume<DocumentStart>();
        var root = Node();
        parser.Consume<DocumentEnd>();
        if (parser.Current is DocumentStart second)
            throw Refused(second, "A config is one document; here a second one begins.");
        return root;
    }

    /// <summary>The reason alone: the parser's own message repeats the place.</summary>
    internal static string Reason(YamlException refused) =>
        refused.InnerException is null ? refused.Message : $"{refused.Message} {refused.InnerException.Message}";

    private ConfigNode Node()
    {
        var next = parser.Current ?? throw new YamlException("The document ends too early.");
        if (++depth > Deepest)
            throw Refused(next, $"A config is at most {Deepest} levels deep.");
        ConfigNode node = next switch
        {
            AnchorAlias => throw Refused(next, "Aliases (*name) are not allowed: write the value out."),
            NodeEvent { Anchor.IsEmpty: false } => throw Refused(next, "Anchors (&name) are not allowed."),
            NodeEvent { Tag.IsEmpty: false, Tag.IsNonSpecific: false } => throw Refused(next, "Tags (!name) are not allowed."),
            MappingStart => Map(parser.Consume<MappingStart>()),
            SequenceStart => Sequence(parser.Consume<SequenceStart>()),
            _ => Scalar(parser.Consume<Scalar>()),
        };
        depth--;
        return node;
    }

    private ConfigNode.Map Map(MappingStart start)
    {
        var entries = ImmutableArray.CreateBuilder<ConfigEntry>();
        var keys = new HashSet<string>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (Node() is not ConfigNode.Scalar { Text: { } key } named)
                throw Refused(start, "A key is a plain word.");
            if (!keys.Add(key))
                throw new YamlException(new Mark(0, named.Line, named.Column), new Mark(0, named.Line, named.Column), $"The key {key} is given twice.");
            entries.Add(new(key, Node(), named.Line, named.Column));
        }

        return new(entries.ToImmutable(), Line(start), Column(start));
    }

    private ConfigNode.Sequence Sequence(SequenceStart start)
    {
        var items = ImmutableArray.CreateBuilder<ConfigNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(Node());
        return new(items.ToImmutable(), Line(start), Column(start));
    }

    private static ConfigNode.Scalar Scalar(Scalar scalar)
    {
        var quoted = scalar.Style != ScalarStyle.Plain;
        return new(!quoted && scalar.Value is ("" or "~" or "null" or "Null" or "NULL") ? null : scalar.Value, quoted, Line(scalar), Column(scalar));
    }

    private static YamlException Refused(ParsingEvent at, string message) => new(at.Start, at.End, message);

    private static int Line(ParsingEvent at) => (int)at.Start.Line;

    private static int Column(ParsingEvent at) => (int)at.Start.Column;
}
