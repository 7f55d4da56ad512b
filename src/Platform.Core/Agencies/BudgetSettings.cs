namespace Platform.Core.Agencies;

/// <summary>What a client's language model may cost.</summary>
/// <param name="MonthlyUsd">US dollars a calendar month of the client's zone; 0: only what costs nothing.</param>
/// <param name="HumanWhenExhausted">True: once it is spent, who would need the model is handed to a human. False: all goes on without one.</param>
public sealed record BudgetSettings(decimal MonthlyUsd, bool HumanWhenExhausted);
