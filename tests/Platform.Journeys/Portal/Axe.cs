using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Platform.Journeys.Portal;

/// <summary>
/// The accessibility checker. Its script is in the page before the page's own, so that no policy has to be loosened for it and
/// checking again costs only the check.
/// </summary>
internal static class Axe
{
    private const string Everything = "{ runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } }";
    private const string Colours = "{ runOnly: { type: 'rule', values: ['color-contrast'] } }";

    internal static Task InstallAsync(IBrowserContext context) => context.AddInitScriptAsync(new BundledAxeScriptProvider().GetScript());

    /// <summary>What is wrong with the page as it stands: a rule and the first place that breaks it.</summary>
    internal static Task<string[]> CheckAsync(IPage page) => RunAsync(page, Everything);

    /// <summary>Only what another colour scheme can change.</summary>
    internal static Task<string[]> CheckColoursAsync(IPage page) => RunAsync(page, Colours);

    private static Task<string[]> RunAsync(IPage page, string options) => page.EvaluateAsync<string[]>(
        $"async () => (await axe.run(document, {{ ...{options}, resultTypes: ['violations'] }})).violations.map(one => one.id + ' at ' + one.nodes[0].html)");
}
