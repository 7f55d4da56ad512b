using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Platform.Integrations.Tests.Conversations;

/// <summary>Keeps the plans that the server tells its client as notices (auto_explain), which the driver logs; but for the driver's own look-ups.</summary>
internal sealed class ToldPlans : ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<string> told = new();

    public void Forget() => told.Clear();

    public override string ToString() => string.Join('\n', told);

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (formatter(state, exception) is var text && text.Contains("plan:", StringComparison.Ordinal) && !text.Contains("pg_catalog", StringComparison.Ordinal) && !text.Contains("pg_type", StringComparison.Ordinal)) told.Enqueue(text);
    }

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose() => told.Clear();
}
