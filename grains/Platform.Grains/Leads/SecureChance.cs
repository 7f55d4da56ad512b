using System.Security.Cryptography;
using Platform.Core.Leads;
using Platform.Core.Scheduling;

namespace Platform.Grains.Leads;

/// <summary>Chance that nobody can guess: references open a booking to whoever knows them.</summary>
public sealed class SecureChance : IDrawChance
{
    public LeadChance Draw() =>
        new(Guid.NewGuid(), Guid.NewGuid(), BookingReference.From(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)))));
}
