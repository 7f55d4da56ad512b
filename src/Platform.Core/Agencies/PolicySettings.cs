namespace Platform.Core.Agencies;

/// <param name="PiiRedaction">Mask phones, e-mails, cards and names in logs, prompts and exports to third parties.</param>
/// <param name="AiDisclosure">Say in the first reply that an assistant answers.</param>
/// <param name="RetentionDays">Days after a session's last word or its close, after which it is erased with all that came of it. An appointment still to come is kept until it has passed.</param>
public sealed record PolicySettings(bool PiiRedaction, bool ProfanityFilter, bool AiDisclosure, int RetentionDays);
