namespace Platform.Core.Understanding;

/// <summary>A phone number found in the text.</summary>
/// <param name="Text">The words it came from.</param>
/// <param name="Start">UTF-16 index in the message.</param>
/// <param name="E164">The number as <c>+34931234567</c>; null when the digits are no possible number of the region.</param>
/// <param name="Digits">The digits as given.</param>
/// <param name="Negated">True where it is given as the wrong one ("not 555…").</param>
public sealed record PhoneReading(string Text, int Start, string? E164, string Digits, bool Negated = false);
