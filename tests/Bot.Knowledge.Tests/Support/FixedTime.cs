namespace Bot.Knowledge.Tests.Support;

/// <summary>A clock that stands where the test puts it.</summary>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
