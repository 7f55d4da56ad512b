namespace Platform.Core.Models;

/// <summary>An item of a streamed answer: some text, or, last, the whole reply.</summary>
public abstract record ModelPiece
{
    public sealed record Text(string Content) : ModelPiece;

    public sealed record Whole(ModelReply Reply) : ModelPiece;
}
