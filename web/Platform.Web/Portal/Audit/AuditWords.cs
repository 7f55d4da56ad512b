using Platform.Web.Portal.Conversations;

namespace Platform.Web.Portal.Audit;

/// <summary>What was done, in words.</summary>
internal static class AuditWords
{
    internal static string Action(string action) => action switch
    {
        "api_key.created" => "API key created",
        "api_key.revoked" => "API key revoked",
        "config.published" => "Config published",
        "secret.stored" => "Secret stored",
        "secret.deleted" => "Secret deleted",
        _ => SessionWords.Plain(action.Replace('.', ' ')),
    };
}
