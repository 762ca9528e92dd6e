using System.ComponentModel.DataAnnotations;

namespace Bot.Answering.Configuration;

/// <summary>GUIDs, as Azure names applications and tenants: a text, empty or one of them, or a list.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class GuidsAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value switch
    {
        string text => text.Length == 0 || IsGuid(text),
        IReadOnlyList<string> list => list.All(IsGuid),
        _ => false,
    };

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) =>
        "empty, or ids such as 11111111-2222-3333-4444-555555555555, separated by commas where several are possible";

    private static bool IsGuid(string text) => Guid.TryParseExact(text, "D", out _);
}
