namespace CloudPortal.Documents.Typesetting;

internal sealed record TableRow(IReadOnlyList<IReadOnlyList<CellText>> Cells, bool IsSum);

/// <summary>The lines of each cell, and how wide the columns are for them.</summary>
internal sealed class TableLayout
{
    private const float Between = 14;

    /// <summary>Figures take no more than this of the width; wider ones are written smaller.</summary>
    private const float MostOfFigures = 0.76f;

    private readonly IReadOnlyList<TableColumn> columns;
    private readonly float[] widths;

    public TableLayout(IReadOnlyList<TableColumn> columns, IReadOnlyList<TableRow> rows, TextStyle head, float width)
    {
        this.columns = columns;
        Head = [.. columns.Select(c => c.Head.Split('\n').Select(h => Paragraph.Line(h, head)).ToArray())];
        var figures = rows.Select(r => r.Cells.Select((cell, c) => columns[c].IsFigure ? Figures(cell, 1) : []).ToArray()).ToArray();
        widths = [.. columns.Select((_, c) => figures.SelectMany(r => r[c]).Select(l => l.Width).DefaultIfEmpty().Max())];

        var room = width - (Between * (columns.Count - 1));
        var factor = Math.Min(1, MostOfFigures * room / Math.Max(1, widths.Sum()));
        widths = [.. columns.Select((column, c) => column.IsFigure ? Math.Max(widths[c] * factor, Head[c].Max(h => h.Width)) : 0)];
        var rest = (room - widths.Sum()) / columns.Count(c => !c.IsFigure);
        widths = [.. columns.Select((column, c) => column.IsFigure ? widths[c] : rest)];
        Rows = [.. rows.Select((row, r) => row.Cells.Select((cell, c) => Lines(cell, c, figures[r][c], factor)).ToArray())];
    }

    public TextLine[][] Head { get; }

    public TextLine[][][] Rows { get; }

    public void Draw(Pages pages, TextLine[][] cells, float left, float top)
    {
        for (var c = 0; c < columns.Count; c++)
        {
            var y = top;
            foreach (var line in cells[c])
            {
                pages.Line(line, columns[c].IsFigure ? left + widths[c] - line.Width : left, y);
                y += line.Style.Leading;
            }

            left += widths[c] + Between;
        }
    }

    private TextLine[] Lines(IReadOnlyList<CellText> cell, int column, TextLine[] figures, float factor) =>
        !columns[column].IsFigure ? [.. cell.SelectMany(t => Paragraph.Lines(t.Text, t.Style, widths[column]))]
        : factor < 1 ? Figures(cell, factor)
        : figures;

    private static TextLine[] Figures(IReadOnlyList<CellText> cell, float factor) =>
        [.. cell.Select(t => Paragraph.Line(t.Text, factor < 1 ? t.Style.Scaled(factor) : t.Style))];
}
