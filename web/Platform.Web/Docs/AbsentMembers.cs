using System.Text.Json.Serialization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Platform.Web.Docs;

/// <summary>What is not known is absent from our bodies, not null: so no such member is required, but for those that are always written.</summary>
internal static class AbsentMembers
{
    internal static Task Tell(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        foreach (var member in context.JsonTypeInfo.Properties)
        {
            if (member.IsGetNullable && !IsAlwaysWritten(member.AttributeProvider))
                schema.Required?.Remove(member.Name);
        }

        return Task.CompletedTask;
    }

    private static bool IsAlwaysWritten(System.Reflection.ICustomAttributeProvider? member) =>
        member?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: true) is [JsonIgnoreAttribute { Condition: JsonIgnoreCondition.Never }];
}
