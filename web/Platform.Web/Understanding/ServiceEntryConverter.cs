using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Web.Understanding;

/// <summary>Reads <c>"Massage"</c> or <c>{"name": "Massage", "synonyms": ["rub"]}</c>.</summary>
internal sealed class ServiceEntryConverter : JsonConverter<ServiceEntry>
{
    /// <summary>So that a null among services is refused, not handed on.</summary>
    public override bool HandleNull => true;

    public override ServiceEntry Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return new(reader.GetString()!, []);
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A service is a name, or an object with name and synonyms.");
        string? name = null;
        List<string> synonyms = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = reader.GetString();
            reader.Read();
            if (member == "name" && reader.TokenType == JsonTokenType.String)
                name = reader.GetString();
            else if (member == "synonyms" && reader.TokenType == JsonTokenType.StartArray)
                synonyms = Synonyms(ref reader);
            else
                throw new JsonException("A service has a name and synonyms only.");
        }

        return name is null ? throw new JsonException("A service needs a name.") : new(name, synonyms);
    }

    public override void Write(Utf8JsonWriter writer, ServiceEntry value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);

    private static List<string> Synonyms(ref Utf8JsonReader reader)
    {
        List<string> synonyms = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
            synonyms.Add(reader.GetString()!);
        return reader.TokenType == JsonTokenType.EndArray ? synonyms : throw new JsonException("Synonyms are texts.");
    }
}
