namespace Platform.Migrations.Demo;

/// <summary>One agency of the demonstration, with the sign-in and the key that were made for this installation.</summary>
internal sealed record DemoAgency(string Id, string Name, string Email, string Password, string ApiKey, IReadOnlyList<DemoClient> Clients)
{
    /// <summary>The two agencies, their secrets from <c>Demo__*</c>: generated where the product is installed, never here.</summary>
    internal static IReadOnlyList<DemoAgency> Read(Func<string, string?> environment)
    {
        if (environment("DOTNET_ENVIRONMENT") != "Demo")
            throw new MigrationException("the demo agencies are for the environment Demo: set DOTNET_ENVIRONMENT=Demo, or do not seed");
        return
        [
            new("demo-agency", "Demo Agency", Given("Demo__Email"), Given("Demo__Password"), Given("Demo__ApiKey"),
            [
                new("spa-del-sol", "SPA del Sol", "spa", "https://spadelsol.example"),
                new("smile-dental", "Smile Dental", "dentist", "https://smiledental.example"),
                new("iron-gym", "Iron Gym", "gym", "https://irongym.example"),
            ]),
            new("other-agency", "Other Agency", Given("Demo__OtherEmail"), Given("Demo__OtherPassword"), Given("Demo__OtherApiKey"),
            [
                new("casa-verde", "Casa Verde", "real_estate", "https://casaverde.example"),
            ]),
        ];

        string Given(string name) => MigrationSettings.Required(environment, name);
    }
}
