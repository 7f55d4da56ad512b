using System.Reflection;
using System.Text;

namespace Platform.Grains.Contracts.Tests.Manifest;

/// <summary>The wire contract as text, one line for everything whose change another build would notice.</summary>
internal static class ContractManifest
{
    public static string Write()
    {
        var text = new StringBuilder();
        foreach (var type in ContractTypes.Interfaces.OrderBy(Alias, StringComparer.Ordinal))
            Interface(text, type);
        foreach (var type in ContractTypes.Records.OrderBy(Alias, StringComparer.Ordinal))
            Record(text, type);
        foreach (var type in ContractTypes.Enums)
            Enum(text, type);
        foreach (var type in ContractTypes.CoreRecords())
            Json(text, type);
        return text.ToString();
    }

    private static void Interface(StringBuilder text, Type type)
    {
        text.Append($"interface {Alias(type)} : {string.Join(", ", type.GetInterfaces().Select(i => i.Name).Where(n => n is not "IAddressable").Order())}\n");
        foreach (var method in type.GetMethods().OrderBy(Alias, StringComparer.Ordinal))
            text.Append($"  {Alias(method)}({string.Join(", ", method.GetParameters().Select(p => TypeName.Of(p.ParameterType)))}) -> {TypeName.Of(method.ReturnType)}\n");
        text.Append('\n');
    }

    private static void Record(StringBuilder text, Type type)
    {
        text.Append($"record {Alias(type)}\n");
        foreach (var (id, member) in ContractTypes.Members(type).Select(p => (p.GetCustomAttribute<IdAttribute>()?.Id, p)).Where(m => m.Id is not null).OrderBy(m => m.Id))
            text.Append($"  {id} {TypeName.Of(member.PropertyType)}\n");
        text.Append('\n');
    }

    private static void Enum(StringBuilder text, Type type) =>
        text.Append($"enum {type.Name} {string.Join(", ", System.Enum.GetValues(type).Cast<object>().Select(v => $"{Convert.ToInt32(v)}={v}"))}\n\n");

    private static void Json(StringBuilder text, Type type)
    {
        if (type.IsEnum)
        {
            Enum(text, type);
            return;
        }

        text.Append($"json {type.FullName}\n");
        foreach (var member in ContractTypes.Members(type).OrderBy(m => m.Name, StringComparer.Ordinal))
            text.Append($"  {member.Name} {TypeName.Of(member.PropertyType)}\n");
        text.Append('\n');
    }

    private static string Alias(MemberInfo member) => member.GetCustomAttribute<AliasAttribute>()?.Alias ?? $"(no alias: {member.Name})";
}
