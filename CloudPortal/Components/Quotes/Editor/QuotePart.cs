using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.Quotes.Editor;

/// <summary>A part of the editor: drawn anew by what is typed, and by nothing else that happens on the page.</summary>
public abstract class QuotePart : ComponentBase, IDisposable
{
    [CascadingParameter]
    internal QuoteEditing Editing { get; set; } = null!;

    public void Dispose()
    {
        Editing.Changed -= StateHasChanged;
        GC.SuppressFinalize(this);
    }

    protected sealed override void OnInitialized() => Editing.Changed += StateHasChanged;
}
