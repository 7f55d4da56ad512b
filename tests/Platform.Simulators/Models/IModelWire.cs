using System.Net;
using System.Text.Json;

namespace Platform.Simulators.Models;

/// <summary>A provider's form of requests, answers, streams and errors.</summary>
internal interface IModelWire
{
    string StreamType { get; }

    /// <summary>What is wrong with who asks and how; null when nothing is.</summary>
    HttpStatusCode? Refuses(HttpRequest request, JsonElement body);

    ModelAsk Read(JsonElement body);

    string Whole(ModelAsk ask, ModelSay say, bool usage);

    /// <summary>The frames of a streamed answer: the first opens it, the last ends it.</summary>
    IEnumerable<string> Frames(ModelAsk ask, ModelSay say, bool usage);

    /// <summary>A frame with some more words.</summary>
    string Words(ModelAsk ask, string text);

    string Error(HttpStatusCode status, bool quota);

    /// <summary>An error in the midst of a stream.</summary>
    string LateError();

    /// <summary>A frame that is no JSON.</summary>
    string Garbage();
}
