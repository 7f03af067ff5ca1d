using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.PriceBooks.Editor;

/// <summary>A part of the editor: drawn anew by what is typed, and by nothing else that happens on the page.</summary>
public abstract class BookPart : ComponentBase, IDisposable
{
    [CascadingParameter]
    internal BookEditing Editing { get; set; } = null!;

    [CascadingParameter]
    internal BookSaver Saver { get; set; } = null!;

    [CascadingParameter]
    internal BookOutlook Outlook { get; set; } = null!;

    public void Dispose()
    {
        Editing.Changed -= StateHasChanged;
        Saver.Changed -= StateHasChanged;
        Outlook.Changed -= StateHasChanged;
        GC.SuppressFinalize(this);
    }

    /// <summary>To what else it listens.</summary>
    protected virtual void Listen()
    {
    }

    protected sealed override void OnInitialized()
    {
        Editing.Changed += StateHasChanged;
        Listen();
    }
}
