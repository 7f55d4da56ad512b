namespace Platform.Understanding.Services;

/// <summary>One way to call a service, as stems.</summary>
internal sealed record ServicePhrase(int Service, string[] Stems);
