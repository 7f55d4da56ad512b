using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Platform.Core.Agencies;

namespace Platform.Web.Agencies;

/// <summary>A parsed config as JSON: plain scalars get the type that YAML gives them.</summary>
internal static class ConfigJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Write(ConfigNode root)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
            Write(json, root);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, ConfigNode node)
    {
        switch (node)
        {
            case ConfigNode.Map map:
                json.WriteStartObject();
                foreach (var entry in map.Entries)
                {
                    json.WritePropertyName(entry.Key);
                    Write(json, entry.Value);
                }

                json.WriteEndObject();
                break;
            case ConfigNode.Sequence sequence:
                json.WriteStartArray();
                foreach (var item in sequence.Items)
                    Write(json, item);
                json.WriteEndArray();
                break;
            case ConfigNode.Scalar scalar:
                Write(json, scalar);
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, ConfigNode.Scalar scalar)
    {
        if (scalar.Text is null)
            json.WriteNullValue();
        else if (scalar.Quoted)
            json.WriteStringValue(scalar.Text);
        else if (scalar.Text is "true" or "false")
            json.WriteBooleanValue(scalar.Text is "true");
        else if (IsNumber(scalar.Text, out var number))
            json.WriteNumberValue(number);
        else
            json.WriteStringValue(scalar.Text);
    }

    // Only what comes back the same: a phone's +34… or a code's 007 would lose what makes them.
    private static bool IsNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
        && number.ToString(CultureInfo.InvariantCulture) == text;
}
