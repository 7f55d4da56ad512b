using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Platform.Integrations.Knowledge.Reading;

/// <summary>The filters of one PDF's streams, which together unpack to no more than a document may be.</summary>
internal sealed class PdfFilters(CancellationToken cancellation) : IFilterProvider
{
    private readonly PdfBounds bounds = new(cancellation);

    /// <summary>Whether something in it was too large, whatever was made of that since.</summary>
    public bool WereTooMuch => bounds.AreReached;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(DefaultFilterProvider.Instance.GetAllFilters());

    private IFilter[] Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => filter.IsSupported ? new PdfFilter(filter, bounds) : filter)];
}
