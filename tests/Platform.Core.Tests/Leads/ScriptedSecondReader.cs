using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Core.Leads;
using Platform.Core.Leads.SecondReading;

namespace Platform.Core.Tests.Leads;

/// <summary>A language model that answers as a scenario's <c>~</c> line says: <c>name: Ana; when: half five | friday</c>. Asked only where the flow is in doubt.</summary>
internal sealed class ScriptedSecondReader
{
    private string? line;

    /// <summary>True where the line was asked for.</summary>
    public bool WasAsked { get; private set; }

    /// <param name="answers">The line of the next message; null where no model is to be asked.</param>
    public void Expect(string? answers) => (line, WasAsked) = (answers, false);

    public ModelWork? Work(LeadState state, LeadInput input, LeadPlan plan)
    {
        if (!Doubt.Of(plan)) return null;
        WasAsked = true;
        return new() { Extraction = line is null ? null : Json(line) };
    }

    private static string Json(string line)
    {
        var answer = new JsonObject
        {
            ["name"] = null, ["phone"] = null, ["email"] = null, ["service"] = null, ["when"] = new JsonArray(), ["yes_no"] = null, ["intent"] = "other", ["wants_human"] = false,
        };
        foreach (var (name, value) in line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(':', 2, StringSplitOptions.TrimEntries)).Select(p => (p[0], p[1])))
            answer[name] = name switch
            {
                "when" => new JsonArray([.. value.Split('|', StringSplitOptions.TrimEntries).Select(v => JsonValue.Create(v))]),
                "wants_human" => value == "true",
                _ => value,
            };
        return answer.ToJsonString(new JsonSerializerOptions());
    }
}
