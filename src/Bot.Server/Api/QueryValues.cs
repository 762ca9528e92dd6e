using System.Globalization;
using Bot.Server.Hosting;

namespace Bot.Server.Api;

/// <summary>Typed values of an address's query, with messages that name the parameter instead of a .NET type.</summary>
internal static class QueryValues
{
    /// <summary>The whole number <paramref name="name"/>, or <paramref name="unset"/>.</summary>
    /// <exception cref="RequestException">It is no such number.</exception>
    public static int Number(this IQueryCollection query, string name, int unset, int min, int max) =>
        !query.TryGetValue(name, out var values) ? unset
        : int.TryParse(values.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= min && number <= max ? number
        : throw RequestException.Bad($"'{name}' must be a whole number from {min} to {max}.");

    /// <summary>Whether <paramref name="name"/> is <c>true</c>; unset is false.</summary>
    /// <exception cref="RequestException">It is neither true nor false.</exception>
    public static bool Flag(this IQueryCollection query, string name) =>
        query.TryGetValue(name, out var values)
        && (bool.TryParse(values.ToString(), out bool flag) ? flag : throw RequestException.Bad($"'{name}' must be true or false."));
}
