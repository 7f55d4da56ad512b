using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Platform.Core.Agencies;

namespace Platform.Integrations.Staff;

/// <summary>
/// What an invitation's link carries: whose it is, and 256 random bits of which only a hash is stored (they cannot be guessed, so
/// the hash needs no slowness). Form: <c>{agency}.{base64url}</c>.
/// </summary>
public readonly record struct InvitationToken(string Agency, string Secret)
{
    private const int RandomBytes = 32;
    private const int SecretLength = 43;

    internal byte[] Hash => SHA256.HashData(Encoding.UTF8.GetBytes(Secret));

    internal static InvitationToken Create(string agency) => new(agency, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes)));

    /// <summary>The token in parts; null when it is none.</summary>
    public static InvitationToken? Parse(string? text) =>
        text?.Split('.') is [var agency, { Length: SecretLength } secret] && KeyPart.IsValid(agency) ? new(agency, secret) : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Agency}.{Secret}";
}
