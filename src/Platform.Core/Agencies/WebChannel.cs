using System.Collections.Immutable;

namespace Platform.Core.Agencies;

/// <param name="Origins">Origins of pages that may embed the widget, such as <c>https://spadelsol.example</c>.</param>
public sealed record WebChannel(bool Enabled, ImmutableArray<string> Origins);
