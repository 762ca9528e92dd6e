using Bot.Search;

namespace Bot.Answering.Values;

/// <summary>A number in a text, read with its unit.</summary>
/// <param name="Kind">What it measures.</param>
/// <param name="Range">Where it stands, unit included.</param>
/// <param name="Number">Its size in the smallest unit of its kind (yuan, percent, days, pieces), for an area and for money of other countries in the unit written; for a date, year × 10000 + month × 100 + day with 0 for what is not said.</param>
/// <param name="Unit">Unit or measure word as written, without the number's own 万 or 亿.</param>
internal readonly record struct TypedValue(ValueKind Kind, TextRange Range, double Number, string Unit);
