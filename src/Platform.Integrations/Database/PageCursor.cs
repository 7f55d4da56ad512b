using System.Buffers.Binary;
using System.Buffers.Text;

namespace Platform.Integrations.Database;

/// <summary>The last row of a page: lists go by time and then id, newest first, so a row that comes in meanwhile moves nothing.</summary>
/// <param name="At">With PostgreSQL's microseconds.</param>
/// <param name="Id">Thread, reservation or escalation.</param>
/// <param name="Number">Session number in a thread, or a day's rows that were given; else 0.</param>
/// <param name="Turn">Turn of a session where a list has several rows of one; else 0.</param>
/// <param name="Ordinal">Place in that turn; else 0.</param>
public readonly record struct PageCursor(DateTime At, Guid Id, int Number = 0, int Turn = 0, int Ordinal = 0)
{
    private const int Length = 28;
    private const int LengthWithTurn = 36;

    /// <summary>Before the newest row.</summary>
    internal static PageCursor Start { get; } = new(new DateTime(9000, 1, 1, 0, 0, 0, DateTimeKind.Utc), Guid.AllBitsSet, int.MaxValue, int.MaxValue, int.MaxValue);

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[LengthWithTurn];
        BinaryPrimitives.WriteInt64BigEndian(bytes, At.Ticks);
        Id.TryWriteBytes(bytes[8..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(bytes[24..], Number);
        BinaryPrimitives.WriteInt32BigEndian(bytes[28..], Turn);
        BinaryPrimitives.WriteInt32BigEndian(bytes[32..], Ordinal);
        return Base64Url.EncodeToString(bytes[..(Turn == 0 ? Length : LengthWithTurn)]);
    }

    /// <summary>False for what no page gave.</summary>
    public static bool TryParse(string? text, out PageCursor cursor)
    {
        cursor = Start;
        if (text is null)
            return true;
        Span<byte> bytes = stackalloc byte[LengthWithTurn];
        bytes.Clear();
        if (text.Length > 64 || !Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, bytes, out var written) || written is not (Length or LengthWithTurn))
            return false;
        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes);
        if (ticks < 0 || ticks > Start.At.Ticks)
            return false;
        cursor = new(new DateTime(ticks, DateTimeKind.Utc), new Guid(bytes[8..24], bigEndian: true), BinaryPrimitives.ReadInt32BigEndian(bytes[24..]),
            BinaryPrimitives.ReadInt32BigEndian(bytes[28..]), BinaryPrimitives.ReadInt32BigEndian(bytes[32..]));
        return true;
    }

    /// <exception cref="FormatException">The text is no cursor of ours: check with <see cref="TryParse"/> first.</exception>
    internal static PageCursor Parse(string? text) =>
        TryParse(text, out var cursor) ? cursor : throw new FormatException("Not a cursor.");
}
