namespace Platform.Core.Agencies;

/// <param name="Number">E.164.</param>
/// <param name="Stt">Speech-to-text provider.</param>
/// <param name="Tts">Text-to-speech provider.</param>
public sealed record PhoneChannel(bool Enabled, string? Number, string? Stt, string? Tts);
