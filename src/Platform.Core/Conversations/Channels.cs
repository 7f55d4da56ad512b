namespace Platform.Core.Conversations;

/// <summary>The names of channels, as they stand in keys, rows and bodies.</summary>
public static class Channels
{
    public const string Phone = "phone";
    public const string WhatsApp = "whatsapp";
    public const string Sms = "sms";
    public const string Web = "web";

    /// <summary>True for a channel whose sender's address is proven by the carrier.</summary>
    public static bool ProvesAddress(string channel) => channel is WhatsApp or Sms;

    /// <summary>True for a channel on which a reply is a message of its own, sent to an address.</summary>
    public static bool IsMessaging(string channel) => channel is WhatsApp or Sms;

    public static bool IsKnown(string channel) => channel is Phone or WhatsApp or Sms or Web;
}
