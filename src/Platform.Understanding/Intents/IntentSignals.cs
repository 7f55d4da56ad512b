namespace Platform.Understanding.Intents;

/// <summary>What the other readers found in a message, as far as it tells of the intent.</summary>
/// <param name="Contact">A phone number or an e-mail address is in it.</param>
/// <param name="Question">It has a question mark.</param>
/// <param name="WantsHuman">It asks for a human.</param>
internal readonly record struct IntentSignals(bool Contact, bool Question, bool WantsHuman);
