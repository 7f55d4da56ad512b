using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Agencies;

/// <summary>Each fault with its place, its path and what it says.</summary>
public sealed class ConfigErrorTests
{
    [Theory]
    // unknown keys, at the key
    [InlineData("location:", "locaton:", "locaton", "business_profile.locaton", "Unknown key locaton. Did you mean location?")]
    [InlineData("default_purpose: lead_capture", "purpose: lead_capture", "purpose", "purpose", "Unknown key purpose.")]
    [InlineData("buffer_min: 10", "bufer_min: 10", "bufer_min", "business_profile.services[0].bufer_min", "Unknown key bufer_min. Did you mean buffer_min?")]
    [InlineData("stt: whisper", "sst: whisper", "sst", "channels.phone.sst", "Unknown key sst. Did you mean stt?")]
    [InlineData("min_confidence: 0.55", "confidence: 0.55", "confidence", "support.rag.confidence", "Unknown key confidence.")]
    [InlineData("monthly_usd: 50", "monthly_eur: 50", "monthly_eur", "budget.monthly_eur", "Unknown key monthly_eur. Did you mean monthly_usd?")]
    [InlineData("mon_fri:", "mon_fry:", "mon_fry", "business_profile.business_hours.mon_fry", "Unknown key mon_fry. Use a day")]
    [InlineData("mon_fri:", "monday:", "monday", "business_profile.business_hours.monday", "Unknown key monday. Use a day")]
    // types
    [InlineData("duration_min: 60", "duration_min: an hour", "an hour", "business_profile.services[0].duration_min", "This must be a whole number from 1 to 1440.")]
    [InlineData("duration_min: 60", "duration_min: \"60\"", "\"60\"", "business_profile.services[0].duration_min", "This must be a whole number from 1 to 1440, without quotes.")]
    [InlineData("duration_min: 60", "duration_min: 60.5", "60.5", "business_profile.services[0].duration_min", "This must be a whole number from 1 to 1440.")]
    [InlineData("fallback_to_handoff: true", "fallback_to_handoff: yes", "yes", "support.fallback_to_handoff", "This must be true or false.")]
    [InlineData("locales: [en, es]", "locales: en", "en", "business_profile.locales", "This must be a list.")]
    [InlineData("escalation: { to_email: reception@spadelsol.example, to_slack_webhook: secret:slack }", "escalation: none", "none", "escalation", "This must be a map of keys.")]
    [InlineData("name: SPA del Sol", "name: [SPA]", "[SPA]", "business_profile.name", "This must be a text.")]
    // ranges
    [InlineData("duration_min: 60", "duration_min: 0", "0", "business_profile.services[0].duration_min", "This must be a whole number from 1 to 1440.")]
    [InlineData("max_days_ahead: 60", "max_days_ahead: 99999", "99999", "booking.rules.max_days_ahead", "This must be a whole number from 1 to 730.")]
    [InlineData("min_confidence: 0.55", "min_confidence: 1.5", "1.5", "support.rag.min_confidence", "This must be a number from 0 to 1.")]
    [InlineData("monthly_usd: 50", "monthly_usd: -1", "-1", "budget.monthly_usd", "This must be a number from 0 to 1000000.")]
    [InlineData("retention_days: 365", "retention_days: 0", "0", "policies.retention_days", "This must be a whole number from 1 to 3650.")]
    // forms
    [InlineData("Europe/Madrid", "Europe/Madird", "Europe/Madird", "business_profile.time_zone", "Unknown time zone Europe/Madird. Did you mean Europe/Madrid?")]
    [InlineData("Europe/Madrid", "UTC+02", "UTC+02", "business_profile.time_zone", "Unknown time zone UTC+02.")]
    [InlineData("\"+34931234567\"", "\"931234567\"", "\"931234567\"", "business_profile.phone", "This must be a phone number in E.164 form")]
    [InlineData("\"+34931234567\"", "\"+34 931 234 567\"", "\"+34 931", "business_profile.phone", "This must be a phone number in E.164 form")]
    [InlineData("\"+34931234567\"", "\"+3493\"", "\"+3493\"", "business_profile.phone", "This must be a phone number in E.164 form")]
    [InlineData("reception@spadelsol.example", "reception@spadelsol", "reception@", "escalation.to_email", "This must be an e-mail address.")]
    [InlineData("reception@spadelsol.example", "SPA <a@b.example>", "SPA <", "escalation.to_email", "This must be an e-mail address.")]
    [InlineData("secret:slack", "https://hooks.slack.example/T0/B0/x", "https:", "escalation.to_slack_webhook", "This must be secret: and the name of a stored secret")]
    [InlineData("\"https://spadelsol.example\"", "\"https://spadelsol.example/widget\"", "\"https://spadelsol.example/widget", "channels.web.origins[0]", "This must be an origin")]
    [InlineData("\"https://spadelsol.example\"", "\"javascript:alert(1)\"", "\"javascript", "channels.web.origins[0]", "This must be an origin")]
    [InlineData("locales: [en, es]", "locales: [english]", "english", "business_profile.locales[0]", "This must be a language such as en or es-MX.")]
    [InlineData("calendar: cal_spa_general", "calendar: Cal Spa", "Cal Spa", "business_profile.services[0].calendar", "This must be 1 to 63 of the characters")]
    [InlineData("$lead.email", "$lead.mail", "$lead.mail", "crm.map.email", "Unknown value $lead.mail. Did you mean $lead.email?")]
    // hours
    [InlineData("\"10:00-14:00\"", "\"10-14\"", "\"10-14\"", "business_profile.business_hours.sat", "This must be hours such as")]
    [InlineData("\"10:00-14:00\"", "\"14:00-10:00\"", "\"14:00-10:00\"", "business_profile.business_hours.sat", "This must be hours such as")]
    [InlineData("\"10:00-14:00\"", "\"22:00-24:30\"", "\"22:00-24:30\"", "business_profile.business_hours.sat", "This must be hours such as")]
    [InlineData("\"10:00-14:00\"", "[\"10:00-14:00\", \"13:00-16:00\"]", "[", "business_profile.business_hours.sat", "These hours overlap.")]
    [InlineData("sat: \"10:00-14:00\"", "fri_sat: \"10:00-14:00\"", "\"10:00-14:00\"", "business_profile.business_hours.fri_sat", "Another key has the hours of fri already.")]
    [InlineData("sat: \"10:00-14:00\"", "holidays: [\"25.12.2026\"]", "\"25.12.2026\"", "business_profile.business_hours.holidays[0]", "This must be a date such as")]
    [InlineData("sat: \"10:00-14:00\"", "closed: [{ rule: \"FREQ=HOURLY\" }]", "\"FREQ=HOURLY\"", "business_profile.business_hours.closed[0].rule", "This must be a rule such as FREQ=MONTHLY;BYDAY=1MO. FREQ must be DAILY")]
    [InlineData("sat: \"10:00-14:00\"", "closed: [{ rule: \"FREQ=WEEKLY;BYDAY=MO;INTERVAL=2\" }]", "\"FREQ=WEEKLY", "business_profile.business_hours.closed[0].rule", "This rule needs its first day: from is missing.")]
    [InlineData("sat: \"10:00-14:00\"", "closed: [{ rule: \"FREQ=DAILY\", from: soon }]", "soon", "business_profile.business_hours.closed[0].from", "This must be a date such as")]
    [InlineData("sat: \"10:00-14:00\"", "closed: [{ rule: \"FREQ=DAILY\", from: \"-9998-01-01\" }]", "\"-9998", "business_profile.business_hours.closed[0].from", "This must be a date such as \"2026-01-05\", from 2000 to 2100.")]
    [InlineData("sat: \"10:00-14:00\"", "closed: [{ rule: \"FREQ=DAILY\", from: \"1999-12-31\" }]", "\"1999", "business_profile.business_hours.closed[0].from", "This must be a date such as \"2026-01-05\", from 2000 to 2100.")]
    [InlineData("sat: \"10:00-14:00\"", "closed: [{ rule: \"FREQ=DAILY\", from: \"2101-01-01\" }]", "\"2101", "business_profile.business_hours.closed[0].from", "This must be a date such as \"2026-01-05\", from 2000 to 2100.")]
    [InlineData("sat: \"10:00-14:00\"", "closed: [{ rule: \"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1\", from: \"2026-01-05\" }]", "\"FREQ=YEARLY", "business_profile.business_hours.closed[0].rule", "This rule closes no day within 50 years of from.")]
    [InlineData("sat: \"10:00-14:00\"", "closed: [{ rule: \"FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\" }]", "\"FREQ=DAILY", "business_profile.business_hours.closed[0].rule", "This rule closes no day within 50 years.")]
    [InlineData("sat: \"10:00-14:00\"", "closed: [{ rule: \"FREQ=DAILY;UNTIL=20251231\", from: \"2026-01-05\" }]", "\"FREQ=DAILY", "business_profile.business_hours.closed[0].rule", "This rule closes no day within 50 years of from.")]
    [InlineData("sat: \"10:00-14:00\"", "closed: [{ rule: \"FREQ=DAILY\", until: x }]", "until", "business_profile.business_hours.closed[0].until", "Unknown key until.")]
    [InlineData("sat: \"10:00-14:00\"", "closed: [{ name: x }]", "{ name", "business_profile.business_hours.closed[0].rule", "rule is missing.")]
    // words
    [InlineData("preferred_time]", "prefered_time]", "prefered_time", "booking.rules.lead_fields[4]", "Unknown value prefered_time. Did you mean preferred_time?")]
    [InlineData("[name, phone, email", "[name, name, email", "name, email", "booking.rules.lead_fields[1]", "name is in the list already.")]
    [InlineData("on_exhausted: deterministic", "on_exhausted: stop", "stop", "budget.on_exhausted", "Unknown value stop.")]
    // what is not here
    [InlineData("provider: built_in", "provider: calendly", "calendly", "booking.provider", "calendly is not available here. Available: built_in.")]
    [InlineData("provider: none", "provider: hubspot", "hubspot", "crm.provider", "hubspot is not available here. Available: none.")]
    [InlineData("default_purpose: lead_capture", "default_purpose: sales", "sales", "default_purpose", "Unknown value sales.")]
    [InlineData("double_opt_in_sms: false", "double_opt_in_sms: true", "true", "booking.rules.double_opt_in_sms", "No SMS can be sent from here")]
    // the whole
    [InlineData("client_id: spa-del-sol", "client_id: other", "other", "client_id", "This is the config of spa-del-sol: client_id must be spa-del-sol.")]
    public void Fault_is_found_at_its_place(string old, string now, string at, string path, string message)
    {
        var reading = ConfigText.With(old, now);

        var error = reading.Errors.ShouldHaveSingleItem();
        ((error.Line, error.Column), error.Path).ShouldBe((ConfigText.Place(old, now, at), path));
        error.Message.ShouldStartWith(message);
        reading.Config.ShouldBeNull();
    }

    [Theory]
    [InlineData("  name: SPA del Sol\n", 3, 3, "business_profile.name", "name is missing.")]
    [InlineData("  time_zone: Europe/Madrid\n", 3, 3, "business_profile.time_zone", "time_zone is missing.")]
    [InlineData("client_id: spa-del-sol\n", 1, 1, "client_id", "client_id is missing.")]
    public void Missing_value_is_told_at_its_section(string written, int line, int column, string path, string message)
    {
        var error = ConfigText.With(written, "").Errors.ShouldHaveSingleItem();

        (error.Line, error.Column, error.Path, error.Message).ShouldBe((line, column, path, message));
    }

    [Fact]
    public void All_errors_are_told_at_once_in_the_order_of_the_document()
    {
        var reading = ConfigText.Read("""
            client_id: another
            business_profile:
              nmae: Spa
              time_zone: Mars/Olympus
              services:
                - { name: A, duration_min: 0 }
                - { name: a, duration_min: 30 }
              business_hours: { mon: "9-5" }
            surprise: 1
            """);

        reading.Errors.Select(e => (e.Line, e.Path)).ShouldBe(
        [
            (1, "client_id"), (3, "business_profile.name"), (3, "business_profile.nmae"), (4, "business_profile.time_zone"),
            (6, "business_profile.services[0].duration_min"), (7, "business_profile.services[1].name"),
            (8, "business_profile.business_hours.mon"), (9, "surprise"),
        ]);
    }

    [Theory]
    [InlineData(""), InlineData("just text"), InlineData("- a\n- b"), InlineData("# nothing\n")]
    public void Document_that_is_no_map_is_refused(string document) =>
        ConfigText.Read(document).Errors.ShouldHaveSingleItem().Message.ShouldBe("A config is a map of keys: begin with client_id.");

    [Fact]
    public void Time_cannot_be_asked_for_without_services_or_hours()
    {
        ConfigText.With("  business_hours: { mon_fri", "  # { mon_fri").Errors
            .ShouldHaveSingleItem().Message.ShouldBe("preferred_time cannot be asked for: business_profile.business_hours is missing.");
    }
}
