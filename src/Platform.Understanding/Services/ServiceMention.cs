namespace Platform.Understanding.Services;

/// <summary>A place in a message where one service, or several that fit alike, is named.</summary>
internal sealed record ServiceMention(int First, int Last, IReadOnlyList<int> Services, double Confidence);
