using System.Text.Json;
using Platform.Core.Conversations;
using Platform.Grains.Contracts.Conversations;
using Platform.Grains.Tests.Conversations;
using Shouldly;

namespace Platform.Grains.Tests.Support;

/// <summary>A conversation of one person with a client of the cluster, in its real flows.</summary>
internal sealed class Talk(DurableCluster cluster, string agency, string client = DurableCluster.RealClient, string? purpose = null)
{
    public ThreadKey Key { get; } = new(agency, client, Channels.Web, Guid.NewGuid());

    /// <summary>The reply's body.</summary>
    public async Task<JsonElement> Say(string text)
    {
        var request = Conversation.Request(Guid.NewGuid().ToString("N"), text) with { Purpose = purpose, Locale = "en" };
        var result = await cluster.Session(Key).Accept(request, null);
        result.Status.ShouldBe(AcceptStatus.Answered);
        return JsonDocument.Parse(result.Body).RootElement;
    }

    public static string Text(JsonElement reply) => reply.GetProperty("text").GetString()!;

    public static JsonElement Metadata(JsonElement reply) => reply.GetProperty("metadata");

    public static string[] Cited(JsonElement reply) => [.. Metadata(reply).GetProperty("citations").EnumerateArray().Select(c => c.GetProperty("title").GetString()!)];
}
