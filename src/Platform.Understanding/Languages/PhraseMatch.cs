namespace Platform.Understanding.Languages;

/// <summary>A phrase found: its cue and its tokens, from <paramref name="Start"/> to before <paramref name="End"/>.</summary>
internal readonly record struct PhraseMatch(Cue Cue, int Start, int End);
