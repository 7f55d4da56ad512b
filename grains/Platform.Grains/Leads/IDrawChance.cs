using Platform.Core.Leads;

namespace Platform.Grains.Leads;

/// <summary>Draws the chance of a turn; injected, so that tests know what is drawn.</summary>
public interface IDrawChance
{
    LeadChance Draw();
}
