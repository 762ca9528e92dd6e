namespace Bot.Answering.Generating;

/// <summary>What the model has cost since midnight UTC, in the currency of the options. Thread-safe; starts at nothing with the process.</summary>
internal sealed class DailyBudget(ModelOptions options, TimeProvider time)
{
    private readonly Lock _lock = new();
    private DateOnly _day;
    private double _spent;

    /// <summary>Whether today's limit is reached.</summary>
    public bool IsSpent
    {
        get
        {
            lock (_lock)
            {
                StartDay();
                return options.MaxCostPerDay > 0 && _spent >= options.MaxCostPerDay;
            }
        }
    }

    /// <summary>Books one call.</summary>
    public void Add(long inputTokens, long outputTokens)
    {
        lock (_lock)
        {
            StartDay();
            _spent += ((inputTokens * options.InputCostPerMillionTokens) + (outputTokens * options.OutputCostPerMillionTokens)) / 1e6;
        }
    }

    private void StartDay()
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (today != _day)
        {
            (_day, _spent) = (today, 0);
        }
    }
}
