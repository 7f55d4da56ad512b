using Platform.Understanding.Languages;

namespace Platform.Understanding.Contacts;

/// <summary>Digits that stand together, written or spoken: their tokens, and where each group of digits begins.</summary>
internal readonly record struct DigitRun(int First, int Last, string Digits, bool Plus, bool Spoken);
