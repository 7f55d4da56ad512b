namespace Platform.Migrations.Demo;

/// <summary>One business of the demonstration. Its configuration is the YAML document of the same name.</summary>
/// <param name="Origin">The origin that its document lets embed the widget: published with it.</param>
internal sealed record DemoClient(string Id, string Name, string Template, string Origin)
{
    internal string Document()
    {
        using var reader = new StreamReader(typeof(DemoClient).Assembly.GetManifestResourceStream($"demo/{Id}.yaml")!);
        return reader.ReadToEnd();
    }
}
