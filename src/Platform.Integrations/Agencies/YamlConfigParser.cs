using Platform.Core.Agencies;
using YamlDotNet.Core;

namespace Platform.Integrations.Agencies;

/// <summary>YAML, and JSON as its part. Bounded: a document that is too long or too deep, or that repeats itself by aliases, is refused.</summary>
public sealed class YamlConfigParser : IParseConfig
{
    /// <summary>Of a document, in characters.</summary>
    public const int Longest = 256 * 1024;

    /// <inheritdoc/>
    public (ConfigNode? Root, ConfigError? Error) Parse(string document)
    {
        if (document.Length > Longest)
            return (null, new(1, 1, "", $"A config has at most {Longest / 1024} KB."));
        try
        {
            return (new YamlTree(new Parser(new StringReader(document))).Read(), null);
        }
        catch (YamlException refused)
        {
            return (null, new((int)Math.Max(1, refused.Start.Line), (int)Math.Max(1, refused.Start.Column), "", YamlTree.Reason(refused)));
        }
        catch (Exception tripped) when (tripped is InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            // the library's own checks, which text that is no YAML at all can trip
            return (null, new(1, 1, "", "This is not YAML."));
        }
    }
}
