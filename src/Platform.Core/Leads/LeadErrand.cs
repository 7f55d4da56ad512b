using System.Text.Json.Serialization;

namespace Platform.Core.Leads;

/// <summary>What a person wants with an appointment that they made before.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LeadErrand>))]
public enum LeadErrand
{
    CallOff,
    Move,

    /// <summary>To hear when it is.</summary>
    Hear,

    /// <summary>They cannot come, and have not said whether it is to be moved or called off.</summary>
    CallOffOrMove,
}
