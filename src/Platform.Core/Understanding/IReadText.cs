using System.Collections.Immutable;

namespace Platform.Core.Understanding;

/// <summary>Turns a person's words into typed values. Deterministic; never throws on any text; linear in its length.</summary>
public interface IReadText
{
    /// <param name="text">What the person wrote or said, at most 4,000 characters are read.</param>
    /// <param name="context">Whose words these are and what they may refer to.</param>
    Reading Read(string text, ReadingContext context);

    /// <summary>Tells which language a message is in. Names, addresses and the services' own words tell nothing.</summary>
    /// <param name="locales">The languages it may be in, as BCP 47 tags.</param>
    /// <param name="services">The client's services, which people call by the name they read.</param>
    LanguageReading Language(string text, ImmutableArray<string> locales, ImmutableArray<ServiceName> services);
}
