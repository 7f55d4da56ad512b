using System.Text.Json.Serialization;

namespace Platform.Core.Support;

/// <summary>What support has asked the person and waits for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SupportQuestion>))]
public enum SupportQuestion
{
    None,

    /// <summary>The same question in other words.</summary>
    Clarify,

    /// <summary>Whether to book now.</summary>
    Book,

    /// <summary>Whether to look after an appointment that they have.</summary>
    Appointment,

    /// <summary>Whether a human should take over.</summary>
    Human,
}
