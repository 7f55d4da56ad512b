namespace Platform.Core.Escalation;

/// <summary>Why a session needs a human; these words stand in rows and bodies.</summary>
public static class EscalationReasons
{
    public const string CustomerRequest = "customer_request";
    public const string MissingKnowledge = "missing_knowledge";
    public const string UnsupportedRequest = "unsupported_request";
    public const string PolicyRestriction = "policy_restriction";
    public const string ToolFailure = "tool_failure";
    public const string LowConfidence = "low_confidence";
    public const string Complaint = "complaint";
}
