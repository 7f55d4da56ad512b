namespace Platform.Core.Understanding;

/// <summary>What a question to the business is about; answered from the client's config.</summary>
[Flags]
public enum Topics
{
    None = 0,
    Hours = 1,
    Price = 2,
    Duration = 4,
    Address = 8,
    /// <summary>Which services there are.</summary>
    Services = 16,
    /// <summary>The business's phone number.</summary>
    Contact = 32,
    /// <summary>When there is room ("what times do you have on Friday?").</summary>
    Availability = 64,
    /// <summary>Any other question: for the support purpose.</summary>
    Other = 128,
    /// <summary>Who or what answers here.</summary>
    Self = 256,
}
