namespace Platform.Understanding.Names;

/// <summary>How clearly the words around say that a name follows.</summary>
internal enum NameStrength
{
    /// <summary>"a table for …": only what is written like a name counts.</summary>
    Hint,
    /// <summary>"I'm …", "this is …".</summary>
    Likely,
    /// <summary>"under the name …".</summary>
    Strong,
    /// <summary>"my name is …", or a bare answer to the question.</summary>
    Certain,
}
