using System.ComponentModel.DataAnnotations;
using System.Net;

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

/// <summary>A list of IP addresses.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IpAddressesAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is IReadOnlyList<string> list && list.All(text => IPAddress.TryParse(text, out _));

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) => "a list of IP addresses, separated by commas";
}

/// <summary>A value that no message may show.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;
