namespace Platform.Grains.Agencies;

/// <summary>A client in this silo's cache.</summary>
internal readonly record struct ClientKey(string Agency, string Client)
{
    public override string ToString() => $"{Agency}/{Client}";
}
