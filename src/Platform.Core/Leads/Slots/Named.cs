using Platform.Core.Understanding;

namespace Platform.Core.Leads.Slots;

/// <summary>The slots that a message names.</summary>
internal static class Named
{
    public static LeadFields Of(Asked mentioned)
    {
        var named = LeadFields.None;
        if (mentioned.HasFlag(Asked.Name)) named |= LeadFields.Name;
        if (mentioned.HasFlag(Asked.Phone)) named |= LeadFields.Phone;
        if (mentioned.HasFlag(Asked.Email)) named |= LeadFields.Email;
        if (mentioned.HasFlag(Asked.Service)) named |= LeadFields.Service;
        if ((mentioned & (Asked.Date | Asked.Time)) != 0) named |= LeadFields.Time;
        return named;
    }
}
