using System.Reflection;
using Platform.Grains.Contracts.Agencies;

namespace Platform.Grains.Contracts.Tests.Manifest;

/// <summary>The types that cross between hosts.</summary>
internal static class ContractTypes
{
    public static Assembly Contracts { get; } = typeof(IClientGrain).Assembly;

    public static IReadOnlyList<Type> Interfaces { get; } =
        [.. Contracts.GetExportedTypes().Where(t => t.IsInterface && typeof(Orleans.Runtime.IAddressable).IsAssignableFrom(t)).OrderBy(t => t.FullName, StringComparer.Ordinal)];

    /// <summary>Classes that Orleans serializes by the ids of their members.</summary>
    public static IReadOnlyList<Type> Records { get; } =
        [.. Contracts.GetExportedTypes().Where(t => t.GetCustomAttribute<GenerateSerializerAttribute>() is not null).OrderBy(t => t.FullName, StringComparer.Ordinal)];

    public static IReadOnlyList<Type> Enums { get; } =
        [.. Contracts.GetExportedTypes().Where(t => t.IsEnum).OrderBy(t => t.FullName, StringComparer.Ordinal)];

    /// <summary>Records of the core that cross as JSON, by the names of their members: all that the contracts reach.</summary>
    public static IReadOnlyList<Type> CoreRecords()
    {
        var reached = new HashSet<Type>();
        foreach (var method in Interfaces.SelectMany(i => i.GetMethods()))
        {
            Reach(method.ReturnType, reached);
            foreach (var parameter in method.GetParameters())
                Reach(parameter.ParameterType, reached);
        }

        foreach (var property in Records.SelectMany(Members))
            Reach(property.PropertyType, reached);
        return [.. reached.OrderBy(t => t.FullName, StringComparer.Ordinal)];
    }

    /// <summary>What is stored of a type: its own and inherited public properties that are set at birth.</summary>
    public static IEnumerable<PropertyInfo> Members(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.Name != "EqualityContract" && p.DeclaringType != typeof(Exception));

    private static void Reach(Type type, HashSet<Type> reached)
    {
        foreach (var part in type.GetGenericArguments().Append(type.GetElementType()).OfType<Type>())
            Reach(part, reached);
        if (type.Namespace?.StartsWith("Platform.Core", StringComparison.Ordinal) != true || !reached.Add(type))
            return;
        foreach (var property in Members(type))
            Reach(property.PropertyType, reached);
        foreach (var nested in type.GetNestedTypes().Where(n => n.IsSubclassOf(type)))
            Reach(nested, reached);
    }
}
