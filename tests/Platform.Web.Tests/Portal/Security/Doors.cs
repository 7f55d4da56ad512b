namespace Platform.Web.Tests.Portal.Security;

/// <summary>
/// Who opens what of pages and forms: the lowest role of staff, or anyone. Chat and probes are for anyone; circuits are too, because the
/// pages in them ask.
/// </summary>
internal static class Doors
{
    internal const string Table = """
        admin  GET,POST /portal/audit
        admin  GET,POST /portal/clients/new
        admin  GET,POST /portal/clients/{Client}/secrets
        admin  GET      /portal/export/person.json
        admin  GET,POST /portal/keys
        admin  GET,POST /portal/privacy
        admin  GET,POST /portal/staff
        agent  GET      /portal/export/leads.csv
        agent  GET,POST /portal
        agent  GET,POST /portal/account
        agent  GET,POST /portal/bookings
        agent  GET,POST /portal/clients
        agent  GET,POST /portal/clients/{Client}/config
        agent  GET,POST /portal/clients/{Client}/knowledge
        agent  GET,POST /portal/denied
        agent  GET,POST /portal/escalations
        agent  GET,POST /portal/leads
        agent  GET,POST /portal/not-found
        agent  GET,POST /portal/sessions
        agent  GET,POST /portal/sessions/{Client}/{Thread}/{Number:int}
        agent  GET,POST /portal/understand
        agent  GET,POST /portal/{*missing}
        agent  POST     /portal/account/passkeys
        agent  POST     /portal/account/passkeys/options
        agent  POST     /portal/account/passkeys/remove
        agent  POST     /portal/account/passkeys/rename
        agent  POST     /portal/account/sign-out
        agent  POST     /portal/account/sign-out-everywhere
        anyone *        /_blazor
        anyone *        /_blazor/disconnect/
        anyone *        /_blazor/initializers/
        anyone *        /_blazor/negotiate
        anyone *        /hubs/chat
        anyone *        /hubs/chat/negotiate
        anyone GET      /_framework/opaque-redirect
        anyone GET      /
        anyone GET      /demo
        anyone GET      /docs/favicon.svg
        anyone GET      /docs/scalar.aspnetcore.js
        anyone GET      /docs/scalar.js
        anyone GET      /docs/{documentName?}
        anyone GET      /health/live
        anyone GET      /health/ready
        anyone GET      /openapi/{documentName}.json
        anyone GET      /widget.js
        anyone GET      /ws/chat/{client}
        anyone GET,POST /portal/invitation/{Link}
        anyone GET,POST /portal/sign-in
        anyone GET,POST /portal/sign-in/code
        anyone POST     /portal/account/join
        anyone POST     /portal/account/sign-in
        anyone POST     /portal/account/sign-in-code
        anyone POST     /portal/account/sign-in-passkey
        anyone POST     /portal/account/sign-in-passkey/options
        """;
}
