namespace Platform.Core.Understanding;

/// <summary>A service of the client found in the text.</summary>
/// <param name="Name">Its configured name.</param>
/// <param name="Confidence">From 0 to 1; 1 for the exact name or synonym, less for a typo.</param>
/// <param name="Ambiguous">True where another may be meant as well: the words fit both, or both were named with an "or" between them.</param>
public sealed record ServiceReading(string Text, int Start, string Name, double Confidence, bool Ambiguous = false, bool Negated = false);
