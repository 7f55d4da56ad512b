using System.Text;
using QRCoder;

namespace Platform.Web.Portal.Account;

/// <summary>A key in the forms in which an authenticator app takes it.</summary>
internal static class SetUpCode
{
    private const string Issuer = "Receptionist";

    /// <summary>The address that apps read (the "Key Uri Format" of authenticator apps); the defaults are ours: SHA-1, six digits, 30 seconds.</summary>
    internal static string Address(string email, string key) => $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(email)}?secret={key}&issuer={Issuer}";

    /// <summary>For typing: in groups of four.</summary>
    internal static string Grouped(string key) => string.Join(' ', key.Chunk(4).Select(group => new string(group)));

    /// <summary>The QR code with its quiet zone: how many squares wide, and the dark ones as the path of an SVG.</summary>
    internal static (int Size, string Path) Draw(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < code.ModuleMatrix[y].Count; x++)
            {
                if (code.ModuleMatrix[y][x])
                    path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }

        return (code.ModuleMatrix.Count, path.ToString());
    }
}
