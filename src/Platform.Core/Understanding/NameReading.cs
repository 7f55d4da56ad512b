namespace Platform.Core.Understanding;

/// <summary>A person's name found in the text, as it should be written.</summary>
/// <param name="Confidence">From 0 to 1; 1 for "my name is …" or a bare answer to the question.</param>
/// <param name="Respelled">True where it is the name known before, put right ("it's with a G", "no, it's Marie").</param>
public sealed record NameReading(string Text, int Start, string Full, string? First, string? Last, double Confidence, bool Negated = false, bool Respelled = false);
