namespace Platform.Core.Agencies;

/// <summary>Parses a config document (YAML; JSON is a part of it) to a tree that knows its places.</summary>
public interface IParseConfig
{
    /// <summary>The tree, or what is wrong with the notation: exactly one of the two is null.</summary>
    (ConfigNode? Root, ConfigError? Error) Parse(string document);
}
