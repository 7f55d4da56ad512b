namespace Platform.Understanding.Intents.Training;

/// <summary>A line of a training file. It stands for all sentences that its choices allow, and gives any one of them by number.</summary>
internal abstract record SentencePattern
{
    public abstract long Count { get; }

    public abstract IEnumerable<string> Words(long number);

    internal sealed record Word(string Text) : SentencePattern
    {
        public override long Count => 1;

        public override IEnumerable<string> Words(long number) => [Text];
    }

    internal sealed record Sequence(IReadOnlyList<SentencePattern> Parts) : SentencePattern
    {
        public override long Count { get; } = Parts.Aggregate(1L, (count, part) => Math.Min(count * part.Count, long.MaxValue / 4096));

        public override IEnumerable<string> Words(long number)
        {
            foreach (var part in Parts)
            {
                foreach (var word in part.Words(number % part.Count))
                {
                    yield return word;
                }

                number = part.Count > 1 ? number / part.Count : number;
            }
        }
    }

    internal sealed record Choice(IReadOnlyList<SentencePattern> Options) : SentencePattern
    {
        public override long Count { get; } = Options.Sum(option => option.Count);

        /// <summary>Options count alike, however much each may vary inside.</summary>
        public override IEnumerable<string> Words(long number) =>
            Options[(int)(number % Options.Count)] is var option ? option.Words(number / Options.Count % option.Count) : [];
    }
}
