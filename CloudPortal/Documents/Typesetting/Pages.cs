using SkiaSharp;

namespace CloudPortal.Documents.Typesetting;

/// <summary>Fills pages from the top down. Nothing is drawn before all is placed, since the foot says how many pages there are.</summary>
internal sealed class Pages
{
    private const float Side = 48;
    private const float Top = 44;
    private const float Bottom = 40;

    private readonly List<List<Action<SKCanvas>>> pages = [[]];
    private readonly SKSize size;
    private readonly float end;

    /// <param name="paper">Of all pages.</param>
    /// <param name="foot">What the foot of each page takes.</param>
    public Pages(PaperSize paper, float foot)
    {
        size = paper.Points();
        end = size.Height - Bottom - foot;
    }

    public float Left { get; } = Side;

    public float Right => size.Width - Side;

    public float Width => Right - Left;

    /// <summary>Where the foot starts.</summary>
    public float Foot => end;

    /// <summary>Where the next thing goes.</summary>
    public float Y { get; private set; } = Top;

    /// <summary>Repeated at the top of each further page while a table runs.</summary>
    public Action? Head { get; set; }

    /// <summary>Goes to the next page unless so much fits here; what is taller than a page starts on a new one.</summary>
    public void Need(float height)
    {
        if (Y + height <= end || Y <= Top)
        {
            return;
        }

        pages.Add([]);
        Y = Top;
        Head?.Invoke();
    }

    public void Skip(float height) => Y += height;

    /// <summary>Space between blocks, which no page starts with.</summary>
    public void Gap(float height)
    {
        if (Y > Top)
        {
            Y += height;
        }
    }

    public void Draw(Action<SKCanvas> draw) => pages[^1].Add(draw);

    public void Line(TextLine line, float x, float y) => Draw(canvas => line.Draw(canvas, x, y));

    public void LineToRight(TextLine line, float right, float y) => Line(line, right - line.Width, y);

    /// <summary>A horizontal line.</summary>
    public void Rule(float left, float right, float y, SKColor colour, float thickness = 0.5f) => Draw(canvas =>
    {
        using var paint = new SKPaint { Color = colour, Style = SKPaintStyle.Fill };
        canvas.DrawRect(left, y, right - left, thickness, paint);
    });

    /// <summary>From page to page, as wide as the page unless told; what reads from right to left starts at the right.</summary>
    public void Prose(string text, TextStyle style, float? width = null)
    {
        var lines = Paragraph.Lines(text, style, width ?? Width).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            // Neither the first line nor the last stands on a page without another.
            var together = lines.Count > 1 && (i == 0 || i == lines.Count - 2) ? 2 : 1;
            Need(together * style.Leading);
            Line(lines[i], lines[i].IsRightToLeft ? Left + (width ?? Width) - lines[i].Width : Left, Y);
            Skip(style.Leading);
        }
    }

    /// <param name="document">Takes the pages.</param>
    /// <param name="foot">Draws the foot of a page: canvas, its number, and of how many.</param>
    public void Write(SKDocument document, Action<SKCanvas, int, int> foot)
    {
        for (var number = 1; number <= pages.Count; number++)
        {
            var canvas = document.BeginPage(size.Width, size.Height);
            foreach (var draw in pages[number - 1])
            {
                draw(canvas);
            }

            foot(canvas, number, pages.Count);
            document.EndPage();
        }
    }
}
