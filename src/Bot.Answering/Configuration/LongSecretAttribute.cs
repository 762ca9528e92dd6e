using System.ComponentModel.DataAnnotations;

namespace Bot.Answering.Configuration;

/// <summary>A secret that nobody guesses: empty for none, or long.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LongSecretAttribute : ValidationAttribute
{
    private const int MinLength = 32;

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is string { Length: 0 or >= MinLength };

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) => $"empty, or a text of at least {MinLength} characters";
}
