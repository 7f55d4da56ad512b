namespace Platform.Web.Portal.Understanding;

/// <summary>A sentence to click, with how it came.</summary>
internal sealed record UnderstandExample(string Text, string Channel = "web", string Language = "en");
