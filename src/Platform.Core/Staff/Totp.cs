using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Platform.Core.Staff;

/// <summary>Time-based one-time codes (RFC 6238) as authenticator apps make them: HMAC-SHA-1, steps of 30 seconds, six digits.</summary>
public static class Totp
{
    private const int StepSeconds = 30;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The number of the step at an instant.</summary>
    public static long StepAt(Instant at) => at.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    /// <param name="key">In base 32 (RFC 4648) without padding.</param>
    public static string CodeAt(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(Decode(key), counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & int.MaxValue;
        return $"{number % 1_000_000:D6}";
    }

    /// <summary>The step that the code is of; null when it is of none. The steps beside the present one count: clocks differ and fingers are slow.</summary>
    public static long? Match(string key, string code, Instant now)
    {
        var typed = Encoding.UTF8.GetBytes(code);
        long? match = null;
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(CodeAt(key, step)), typed))
                match = step;
        }

        return match;
    }

    private static byte[] Decode(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        var (bits, held, written) = (0, 0, 0);
        foreach (var letter in key)
        {
            var value = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (value < 0)
                throw new FormatException("The key is not in base 32.");
            (bits, held) = (((bits << 5) | value) & 0xfff, held + 5);
            if (held < 8)
                continue;
            held -= 8;
            bytes[written++] = (byte)(bits >> held);
        }

        return bytes;
    }
}
