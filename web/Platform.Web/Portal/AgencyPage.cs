using Microsoft.AspNetCore.Components;
using Platform.Web.Portal.Agencies;
using Platform.Web.Portal.Live;
using Platform.Web.Portal.Security;

namespace Platform.Web.Portal;

/// <summary>What every room does: know its agency, read, hear what happens, and stop reading when it is left.</summary>
public abstract class AgencyPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private IDisposable? watch;
    private int heard;

    [Inject] private protected CurrentStaff Current { get; set; } = default!;
    [Inject] private protected ClientPlaces Places { get; set; } = default!;
    [Inject] private protected NavigationManager Navigation { get; set; } = default!;
    [Inject] private protected TimeProvider Time { get; set; } = default!;
    [Inject] private LiveFeed Feed { get; set; } = default!;

    private protected StaffContext Staff { get; private set; } = default!;
    private protected IReadOnlyList<ClientPlace> Clients { get; private set; } = [];
    private protected CancellationToken Left => leaving.Token;
    private protected NodaTime.Instant Now => NodaTime.Instant.FromDateTimeOffset(Time.GetUtcNow());

    protected sealed override async Task OnInitializedAsync()
    {
        Staff = await Current.GetAsync();
        // Before the first read, so that nothing falls between; a page that is only prerendered hears nothing.
        if (RendererInfo.IsInteractive && !leaving.IsCancellationRequested)
            watch = Feed.Watch(Staff.Agency, Hear);
        Clients = await Places.AllAsync(Staff.Agency, Left);
        await LoadAsync();
    }

    /// <summary>Reads the page's rows.</summary>
    private protected abstract Task LoadAsync();

    /// <summary>A session of this agency has news, or (null) some may have been missed. Runs in the page's own turn.</summary>
    private protected virtual Task HearAsync(SessionNews? news) => SoonAsync(LoadAsync);

    private protected string ClientName(string id) => Clients.FirstOrDefault(client => client.Id == id)?.Name ?? id;

    private protected NodaTime.DateTimeZone Zone(string client) => Clients.FirstOrDefault(one => one.Id == client)?.Zone ?? NodaTime.DateTimeZone.Utc;

    /// <summary>Runs <paramref name="read"/> once for a burst of news: what comes while it waits is in what it reads.</summary>
    private protected async Task SoonAsync(Func<Task> read)
    {
        if (Interlocked.Exchange(ref heard, 1) == 1)
            return;
        await Task.Delay(TimeSpan.FromMilliseconds(50), Time, Left);
        heard = 0;
        await read();
        StateHasChanged();
    }

    public virtual void Dispose()
    {
        watch?.Dispose();
        // Not disposed: a read that ends after this still asks whether the page was left.
        leaving.Cancel();
        GC.SuppressFinalize(this);
    }

    private void Hear(SessionNews? news) => _ = InvokeAsync(async () =>
    {
        if (leaving.IsCancellationRequested)
            return;
        try
        {
            await HearAsync(news);
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // the page was left while it read
        }
        catch (Exception failure)
        {
            await DispatchExceptionAsync(failure);
        }
    });
}
