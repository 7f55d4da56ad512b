namespace Platform.Integrations.Tests.Privacy;

/// <summary>
/// Every table of the schema, once: whether it tells of a client's people, or why it does not. A new table fails the test until it is
/// listed here; one that is personal until the erasure reaches it.
/// </summary>
internal static class TableList
{
    /// <summary>Rows of these are a person's: erased, but for what stays of three of them (see <see cref="WithoutPerson"/>).</summary>
    public static IReadOnlySet<string> Personal { get; } = new HashSet<string>
    {
        "threads", "sessions", "messages", "turns", "flows", "effects", "escalations", "leads", "contacts", "reservations", "waitlist", "session_texts", "usage",
    };

    /// <summary>Tables in which an erasure leaves a row, and what it holds then.</summary>
    public static IReadOnlyDictionary<string, string> WithoutPerson { get; } = new Dictionary<string, string>
    {
        ["threads"] = "the keyed hash with the numbers that must not be given out again",
        ["usage"] = "tokens and cost of an asking, of a thread that is nobody's",
        ["past_sessions"] = "channel, outcome and length of a session, for metrics",
        ["audit"] = "who erased somebody and when, of a keyed mark, and how many rows",
    };

    public static IReadOnlyDictionary<string, string> NotPersonal { get; } = new Dictionary<string, string>
    {
        ["agencies"] = "the tenant itself",
        ["clients"] = "businesses",
        ["config_versions"] = "a business's own words",
        ["secrets"] = "keys to other services, sealed",
        ["api_keys"] = "hashes of keys of programs",
        ["audit"] = "what staff did; of people only the thread's hash or a keyed mark",
        ["past_sessions"] = "numbers of erased sessions",
        ["session_text_marks"] = "how far texts were kept",
        ["staff"] = "the agency's own members, who leave by the staff's room",
        ["staff_invitations"] = "the agency's own members to be",
        ["staff_passkeys"] = "public keys of the agency's own members",
        ["data_protection_keys"] = "keys of cookies, sealed",
        ["orleansquery"] = "texts of queries",
        ["orleans_grain_state"] = "drafts of configs, names of agencies, sums of money",
        ["orleans_membership_version"] = "the cluster",
        ["orleans_membership"] = "the cluster",
        ["orleans_reminder"] = "the cluster's schedules",
        ["documents"] = "a business's own words",
        ["passages"] = "a business's own words",
        ["schemaversions"] = "which scripts were applied",
    };
}
