namespace Bot.Cli.TeamsApp;

/// <summary>
/// The app's icons, drawn from shapes: a speech bubble that holds lines of text, one of them marked, as the bot marks what it quotes.
/// </summary>
internal static class AppIcons
{
    /// <summary>Sides of the two icons in pixels, as Teams demands them.</summary>
    public const int ColorSize = 192, OutlineSize = 32;

    private const int Samples = 4;
    private const uint Blue = 0x2B579AFF, White = 0xFFFFFFFF, Yellow = 0xFFC83DFF, Clear = 0xFFFFFF00;

    private delegate uint Picture(double x, double y);

    /// <summary>Full colour on a full square; the symbol lies within its inner half, which Teams never cuts.</summary>
    public static byte[] Color() => Draw(ColorSize, (x, y) => !IsBubble(x, y) ? Blue : Line(x, y) switch
    {
        1 => Yellow,
        0 or 2 => Blue,
        _ => White,
    });

    /// <summary>White lines on nothing.</summary>
    public static byte[] Outline() => Draw(OutlineSize, (x, y) =>
    {
        // The same bubble, enlarged to the border, with only its edge left.
        double u = 0.5 + ((x - 0.5) * 0.6), v = 0.5 + ((y - 0.5) * 0.6);
        bool isEdge = IsBubble(u, v) && !IsBubble(0.5 + ((u - 0.5) * 1.14), 0.47 + ((v - 0.47) * 1.18));
        return isEdge || (IsBubble(u, v) && Line(u, v) >= 0) ? White : Clear;
    });

    private static bool IsBubble(double x, double y) =>
        IsRounded(x, y, 0.25, 0.27, 0.75, 0.67, 0.06)
        || (y is >= 0.66 and < 0.76 && x >= 0.34 && x - 0.34 <= 0.76 - y);

    // Which line of text a point is on; -1 for none.
    private static int Line(double x, double y)
    {
        for (int i = 0; i < 3; i++)
        {
            double top = 0.345 + (0.1 * i);
            if (IsRounded(x, y, 0.325, top, i == 2 ? 0.55 : 0.675, top + 0.05, 0.02))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsRounded(double x, double y, double left, double top, double right, double bottom, double radius)
    {
        double dx = x - Math.Clamp(x, left + radius, right - radius), dy = y - Math.Clamp(y, top + radius, bottom - radius);
        return (dx * dx) + (dy * dy) <= radius * radius;
    }

    // Edges are smooth because each pixel is the mean of several points.
    private static byte[] Draw(int size, Picture picture)
    {
        uint[] pixels = new uint[size * size];
        for (int i = 0; i < pixels.Length; i++)
        {
            pixels[i] = Mean(picture, i % size, i / size, size);
        }

        return Png.Write(size, pixels);
    }

    private static uint Mean(Picture picture, int column, int row, int size)
    {
        uint red = 0, green = 0, blue = 0, opacity = 0;
        for (int s = 0; s < Samples * Samples; s++)
        {
            uint c = picture((column + (((s % Samples) + 0.5) / Samples)) / size, (row + (((s / Samples) + 0.5) / Samples)) / size);
            (red, green, blue, opacity) = (red + (c >> 24), green + ((c >> 16) & 255), blue + ((c >> 8) & 255), opacity + (c & 255));
        }

        const uint Count = Samples * Samples;
        return (red / Count << 24) | (green / Count << 16) | (blue / Count << 8) | (opacity / Count);
    }
}
