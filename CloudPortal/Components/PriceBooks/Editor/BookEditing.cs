using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Components.PriceBooks.Editor;

/// <summary>
/// A draft while somebody edits it: what is typed, what is wrong with it, the way back, and the last content that was
/// right. Each part of the page listens, so that a keystroke draws nothing else.
/// </summary>
internal sealed class BookEditing
{
    private readonly Stack<BookForm> undo = new();
    private readonly Stack<BookForm> redo = new();
    private BookPlace? typing;

    public BookEditing(PriceBook book, PriceBook? @base, DateOnly day)
    {
        (Book, Day) = (book, day);
        Comparison = new BookComparison(@base, book.Currency);
        Form = BookForm.Of(PriceBookContent.Of(book), book.Currency);
        Outline = BookOutline.Of(book, PriceBookContent.Of(book), day);
        Judge();
    }

    /// <summary>Something was typed, switched, added, removed or taken back.</summary>
    public event Action? Changed;

    public PriceBook Book { get; }

    public Currency Currency => Book.Currency;

    public DateOnly Day { get; }

    public BookComparison Comparison { get; }

    public BookForm Form { get; private set; }

    /// <summary>What was right last: the chart and the sums show it while something is wrong.</summary>
    public BookOutline Outline { get; private set; }

    public IReadOnlyDictionary<BookPlace, string> Problems { get; private set; } = new Dictionary<BookPlace, string>();

    public bool IsRight => Problems.Count == 0;

    public bool MayUndo => undo.Count > 0;

    public bool MayRedo => redo.Count > 0;

    /// <summary>Keys in one cell, one after the other, are one step.</summary>
    public void Type(BookPlace place, string text)
    {
        if (typing != place)
        {
            Remember();
            typing = place;
        }

        Show(Form.With(place, text));
    }

    /// <summary>The cell was left: what was right is written as the portal writes it, and a tier that was added goes to its place.</summary>
    public void Leave(BookPlace place)
    {
        typing = null;
        if (IsRight && place.Field is BookField.From or BookField.Discount && Form.Tiers[place.Row] is { IsNew: true, IsBlank: false })
        {
            Show(Form.Settled());
            return;
        }

        if (!IsRight || Comparison.Written(place, Form[place]) is not { } tidy || tidy == Form[place])
        {
            return;
        }

        Form = Form.With(place, tidy);
        Changed?.Invoke();
    }

    /// <summary>A switch, or a tier more or less: a step by itself.</summary>
    public void Change(Func<BookForm, BookForm> change)
    {
        typing = null;
        Remember();
        Show(change(Form));
    }

    /// <summary>What somebody else saved takes the place of all; the way back stays.</summary>
    public void Take(PriceBookContent content) => Change(_ => BookForm.Of(content, Currency));

    public void Undo() => Step(undo, redo);

    public void Redo() => Step(redo, undo);

    private void Step(Stack<BookForm> from, Stack<BookForm> to)
    {
        typing = null;
        if (from.TryPop(out var form))
        {
            to.Push(Form);
            Show(form);
        }
    }

    private void Remember()
    {
        undo.Push(Form);
        redo.Clear();
    }

    private void Show(BookForm form)
    {
        Form = form;
        Judge();
        Changed?.Invoke();
    }

    private void Judge()
    {
        var (content, problems) = Form.Read();
        Problems = problems.GroupBy(p => p.Place).ToDictionary(g => g.Key, g => g.First().Sentence);
        if (content is not null && content != Outline.Content)
        {
            Outline = BookOutline.Of(Book, content, Day);
        }
    }
}
