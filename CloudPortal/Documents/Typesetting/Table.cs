using SkiaSharp;

namespace CloudPortal.Documents.Typesetting;

/// <summary>What stands in a cell, one below the other.</summary>
internal readonly record struct CellText(string Text, TextStyle Style);

/// <param name="Head">May have lines.</param>
/// <param name="IsFigure">At the right, in one line, and as wide as its widest; the others share what is left and wrap.</param>
internal readonly record struct TableColumn(string Head, bool IsFigure);

/// <summary>Rows under a head that each page repeats; a row is never split.</summary>
/// <param name="columns">From left to right.</param>
/// <param name="head">How the head is written.</param>
/// <param name="line">Between the rows.</param>
/// <param name="padding">Above and below a row's text.</param>
internal sealed class Table(IReadOnlyList<TableColumn> columns, TextStyle head, SKColor line, float padding = 5)
{
    private readonly List<TableRow> rows = [];

    public void Add(params IReadOnlyList<CellText>[] cells) => rows.Add(new TableRow(cells, IsSum: false));

    /// <summary>Under a stronger line.</summary>
    public void AddSum(params IReadOnlyList<CellText>[] cells) => rows.Add(new TableRow(cells, IsSum: true));

    /// <param name="pages">Where it goes.</param>
    /// <param name="left">Its left edge.</param>
    /// <param name="right">Its right edge; the page's unless given.</param>
    /// <param name="stays">Whether it goes to the next page as a whole when it does not fit here.</param>
    public void Draw(Pages pages, float left, float? right = null, bool stays = false)
    {
        var edge = right ?? pages.Right;
        var layout = new TableLayout(columns, rows, head, edge - left);
        var headHeight = Height(layout.Head) + 4 - (2 * padding);
        pages.Need(headHeight + (stays ? layout.Rows.Sum(Height) : Height(layout.Rows[0])));
        DrawHead();
        pages.Head = DrawHead;
        for (var r = 0; r < rows.Count; r++)
        {
            // A sum never stands alone on a page.
            var sum = r + 1 < rows.Count && rows[r + 1].IsSum ? Height(layout.Rows[r + 1]) : 0;
            pages.Need(Height(layout.Rows[r]) + sum);
            if (rows[r].IsSum)
            {
                pages.Rule(left, edge, pages.Y - 0.25f, head.Colour, 0.75f);
            }

            layout.Draw(pages, layout.Rows[r], left, pages.Y + padding);
            pages.Skip(Height(layout.Rows[r]));
            pages.Rule(left, edge, pages.Y - 0.5f, line);
        }

        pages.Head = null;

        void DrawHead()
        {
            layout.Draw(pages, layout.Head, left, pages.Y);
            pages.Skip(headHeight);
            pages.Rule(left, edge, pages.Y - 0.5f, head.Colour, 0.75f);
        }
    }

    private float Height(TextLine[][] cells) => cells.Max(c => c.Sum(l => l.Style.Leading)) + (2 * padding);
}
