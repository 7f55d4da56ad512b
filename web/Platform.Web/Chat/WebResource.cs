namespace Platform.Web.Chat;

/// <summary>Files that are part of the program.</summary>
internal static class WebResource
{
    internal static byte[] Bytes(string name)
    {
        using var stream = typeof(WebResource).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not part of the program.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    internal static string Text(string name) => System.Text.Encoding.UTF8.GetString(Bytes(name));
}
