namespace Platform.Web.Portal.Understanding;

/// <summary>A part of the text that something was read from.</summary>
/// <param name="Slot">Which slot, such as <c>date</c>: also its colour.</param>
public sealed record Mark(string Slot, int Start, int Length)
{
    internal int End => Start + Length;
}
