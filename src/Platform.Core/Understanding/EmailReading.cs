namespace Platform.Core.Understanding;

/// <summary>An e-mail address found in the text, in written form.</summary>
public sealed record EmailReading(string Text, int Start, string Address, bool Negated = false);
