using System.ComponentModel.DataAnnotations;

namespace Bot.Answering.Configuration;

/// <summary>A path of a file or folder; relative ones are resolved against <see cref="BotOptions.Root"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PathSettingAttribute : ValidationAttribute
{
    /// <summary>Whether a folder must stand there at the start.</summary>
    public bool MustExist { get; init; }

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is string { Length: > 0 } path && (!MustExist || Directory.Exists(path));

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) => MustExist ? "an existing folder" : "a path";
}

/// <summary>A value that no message may show.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;
