using System.Collections.Immutable;
using Platform.Core.Models;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.SecondReading;

/// <summary>What a model gets to read of a turn's messages: all of a burst, masked where the client wants that.</summary>
internal static class Masked
{
    private const int Longest = 2_000;

    public static MaskedText Of(LeadState state, LeadInput input)
    {
        var (text, spans) = ("", new Reading { Text = "" });
        foreach (var reading in input.Readings.Where(r => r.Text.Length > 0))
        {
            if (text.Length > 0) text += '\n';
            spans = Shifted(spans, reading, text.Length);
            text += reading.Text;
        }

        var masked = input.Config.Policies.PiiRedaction
            ? Masking.Of(text, spans, [state.Name, state.Phone, state.Email, input.Person.Name, input.Person.CallerId])
            : new(text, []);
        return masked.Text.Length <= Longest ? masked : masked with { Text = masked.Text[..Longest] };
    }

    private static Reading Shifted(Reading all, Reading reading, int by) => all with
    {
        Phones = [.. all.Phones, .. reading.Phones.Select(p => p with { Start = p.Start + by })],
        Emails = [.. all.Emails, .. reading.Emails.Select(e => e with { Start = e.Start + by })],
        Names = [.. all.Names, .. reading.Names.Select(n => n with { Start = n.Start + by })],
    };
}
