using System.IO.Compression;
using System.Runtime.InteropServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Platform.Integrations.Knowledge.Reading;

/// <summary>A filter that looks at how much there is before all of it is unpacked into memory.</summary>
internal sealed class PdfFilter(IFilter inner, PdfBounds bounds) : IFilter
{
    // LZW, of long ago, makes up to 2,500 bytes of one
    private const int MostLzw = 64 * 1024;

    // ASCII filters make at most four bytes of one
    private const int AsciiGrowth = 4;

    // sizes that the library would make room for, as the stream says them
    private static readonly string[] Claims = ["DL", "Height", "H"];

    public bool IsSupported => inner.IsSupported;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        Look(input);
        var output = inner.Decode(input, Claims.Aggregate(streamDictionary, (dictionary, claim) => dictionary.Without(claim)), filterProvider, filterIndex);
        bounds.Take(output.Length);
        return output;
    }

    private void Look(ReadOnlyMemory<byte> input)
    {
        if (inner is FlateFilter)
            Inflate(input);
        else
            bounds.Allow(inner switch { RunLengthFilter => RunLength(input.Span), LzwFilter => input.Length > MostLzw ? long.MaxValue : 0, _ => (long)AsciiGrowth * input.Length });
    }

    // once without keeping it
    private void Inflate(ReadOnlyMemory<byte> input)
    {
        const int Header = 2;
        var bytes = MemoryMarshal.TryGetArray(input, out var own) ? own : new(input.ToArray());
        if (bytes.Count <= Header)
            return;
        using var inflated = new DeflateStream(new MemoryStream(bytes.Array!, bytes.Offset + Header, bytes.Count - Header, writable: false), CompressionMode.Decompress);
        var block = new byte[16 * 1024];
        try
        {
            var size = 0L;
            for (int read; (read = inflated.Read(block)) > 0; bounds.Allow(size))
                size += read;
        }
        catch (InvalidDataException)
        {
            // the library keeps what comes before the damage
        }
    }

    private static long RunLength(ReadOnlySpan<byte> input)
    {
        const byte End = 128;
        var size = 0L;
        for (var at = 0; at < input.Length && input[at] != End; at += input[at] < End ? input[at] + 2 : 2)
            size += input[at] < End ? input[at] + 1 : 257 - input[at];
        return size;
    }
}
