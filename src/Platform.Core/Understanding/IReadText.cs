namespace Platform.Core.Understanding;

/// <summary>Turns a person's words into typed values. Deterministic; never throws on any text; linear in its length.</summary>
public interface IReadText
{
    /// <param name="text">What the person wrote or said, at most 4,000 characters are read.</param>
    /// <param name="context">Whose words these are and what they may refer to.</param>
    Reading Read(string text, ReadingContext context);
}
