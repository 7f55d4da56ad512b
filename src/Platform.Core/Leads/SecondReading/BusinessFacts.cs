namespace Platform.Core.Leads.SecondReading;

/// <summary>What a client's config says of the business, as lines that can be searched. Nothing of another client can be among them.</summary>
internal static class BusinessFacts
{
    private const int ShortestWord = 4;

    /// <summary>The lines that share a word with the query; all of them where none does.</summary>
    public static string Find(LeadInput input, string query)
    {
        var lines = Lines(input).ToList();
        var words = query.Split([' ', ',', '.', '?', '!'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= ShortestWord).ToList();
        var found = lines.Where(l => words.Exists(w => l.Contains(w, StringComparison.OrdinalIgnoreCase))).ToList();
        return string.Join('\n', found.Count > 0 ? found : lines);
    }

    private static IEnumerable<string> Lines(LeadInput input)
    {
        var config = input.Config;
        yield return $"Business: {config.Name}";
        if (config.Location is { } place) yield return $"Address, location: {place}";
        if (config.Phone is { } phone) yield return $"Phone, contact: {phone}";
        yield return $"Opening hours: {OpeningWords.Week(input)}";
        foreach (var service in config.Services)
            yield return $"Service: {service.Name}, {Moments.Length(input, service.Duration)}{(service.Price is { } price ? $", price {price}" : "")}";
    }
}
