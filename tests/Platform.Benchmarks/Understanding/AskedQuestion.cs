namespace Platform.Benchmarks.Understanding;

/// <summary>What came of a question of a set.</summary>
/// <param name="Rank">Of the first right document, from 0; -1 where none was found.</param>
/// <param name="Answerable">Whether the documents answer it.</param>
/// <param name="Confidence">Of the extractive answer; 0 where there is none.</param>
/// <param name="Quotes">Whether the answer's sentences hold an expected answer.</param>
internal sealed record AskedQuestion(int Rank, bool Answerable, double Confidence, bool Quotes);
