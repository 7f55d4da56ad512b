using Platform.Core.Privacy;
using Platform.Integrations.Privacy;

namespace Platform.Web.Portal.Privacy;

/// <summary>One person as the room shows them.</summary>
/// <param name="FilePath">Where their file can be downloaded.</param>
public sealed record PersonView(string Client, PersonKey Person, HeldOfPerson Held, string FilePath);
