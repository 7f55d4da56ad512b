using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Platform.Core.Knowledge;
using Platform.Integrations.Database;
using Platform.Integrations.Knowledge.Documents;
using Platform.Integrations.Knowledge.Fetching;
using Platform.Integrations.Knowledge.Reading;

namespace Platform.Integrations.Knowledge;

/// <summary>The ports of reading documents.</summary>
public static class KnowledgeReading
{
    /// <summary>Needs the host's database pool and clock.</summary>
    /// <exception cref="StartException">A setting of the section <c>Knowledge:Fetch</c> is wrong.</exception>
    public static IServiceCollection AddKnowledgeReading(this IServiceCollection services, IConfiguration configuration)
    {
        var fetch = FetchOptionsReading.Bind(configuration);
        return services
            .AddSingleton<HtmlFormat>().AddSingleton<MarkdownFormat>().AddSingleton<PlainTextFormat>().AddSingleton<CsvFormat>().AddSingleton<PdfFormat>().AddSingleton<DocxFormat>()
            .AddSingleton<DocumentSniffer>()
            .AddSingleton<IReadDocuments>(s => new DocumentReader(s.GetRequiredService<DocumentSniffer>(), s.GetRequiredService<TimeProvider>()))
            .AddSingleton<IFetchDocuments>(s => new DocumentFetcher(fetch, s.GetRequiredService<TimeProvider>()))
            .AddSingleton<IDocumentStore>(s => new PostgresDocumentStore(s.GetRequiredService<NpgsqlDataSource>()));
    }
}
