namespace Bot.Knowledge.Facts;

/// <summary>A place of the administrative division of China, or one that only the documents know. Equal when code and name are.</summary>
public sealed class Region : IEquatable<Region>
{
    internal Region(string code, string name, Region? parent)
    {
        Code = code;
        Name = name;
        Parent = parent;
        ShortName = RegionNames.Shorten(name);
    }

    /// <summary>Official code: 2 figures for a province, 4 for a city, 6 for a county, 9 for a town; empty for a place that no list has.</summary>
    public string Code { get; }

    /// <summary>Full name without those above it: 黄埔区.</summary>
    public string Name { get; }

    /// <summary>Name without its rank: 黄埔, 北京, 内蒙古. The full name where nothing would remain.</summary>
    public string ShortName { get; }

    /// <summary>The place that it lies in; null for provinces and for places that no list has.</summary>
    public Region? Parent { get; }

    /// <summary>Whether the official list has it.</summary>
    public bool IsListed => Code.Length > 0;

    /// <summary>Name with those above it: 广东省广州市黄埔区.</summary>
    public string FullName => Parent is null ? Name : Parent.FullName + Name;

    /// <summary>Whether the other place is this one or lies in it.</summary>
    public bool Contains(Region other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Equals(other) || (other.Parent is { } parent && Contains(parent));
    }

    /// <inheritdoc/>
    public bool Equals(Region? other) =>
        other is not null && string.Equals(Code, other.Code, StringComparison.Ordinal) && string.Equals(Name, other.Name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Region);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code.GetHashCode(StringComparison.Ordinal), Name.GetHashCode(StringComparison.Ordinal));

    /// <summary>The full name with those above it.</summary>
    public override string ToString() => FullName;
}
