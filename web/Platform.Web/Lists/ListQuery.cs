using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Platform.Integrations.Database;

namespace Platform.Web.Lists;

/// <summary>What every list takes.</summary>
internal sealed record ListQuery
{
    internal const string NoCursor = "cursor is not one that a list gave.";
    private const int DefaultLimit = 50;

    [FromQuery(Name = "cursor"), Description("What the page before gave as `next`.")]
    public string? Cursor { get; init; }

    [FromQuery(Name = "limit"), Description("Items at most, 1 to 200; 50 when absent.")]
    public int? Limit { get; init; }

    [FromQuery(Name = "sandbox"), Description("Rows of try-outs (sessions whose id starts with `sandbox-`) instead of real ones.")]
    public bool? Sandbox { get; init; }

    /// <summary>What is wrong, for the developer who asked; null when nothing is.</summary>
    internal string? Fault => Limit is < 1 or > PageRequest.MaxLimit
        ? $"limit is 1 to {PageRequest.MaxLimit}."
        : PageCursor.TryParse(Cursor, out _) ? null : NoCursor;

    internal PageRequest Page => new(Cursor, Limit ?? DefaultLimit);
}
