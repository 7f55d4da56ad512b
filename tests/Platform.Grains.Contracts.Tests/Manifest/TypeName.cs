namespace Platform.Grains.Contracts.Tests.Manifest;

/// <summary>Names of types as one reads them, the same on every machine.</summary>
internal static class TypeName
{
    public static string Of(Type type) => type switch
    {
        { IsArray: true } => $"{Of(type.GetElementType()!)}[]",
        { IsGenericType: true } => $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>",
        { IsNested: true } => $"{Of(type.DeclaringType!)}.{type.Name}",
        _ => type.Name,
    };
}
