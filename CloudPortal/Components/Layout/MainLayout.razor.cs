using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.Layout;

public partial class MainLayout
{
    private ShellModel? shell;
    private string? loadedFor;
    private bool loaded;
    private bool menuOpen;
    private PageBoundary? boundary;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IShellSource Source { get; init; }

    protected override async Task OnParametersSetAsync()
    {
        // The query belongs to the page: an opened drawer is no new page.
        var path = new Uri(Navigation.Uri).AbsolutePath;
        if (path == loadedFor)
        {
            return;
        }

        loadedFor = path;
        menuOpen = false;
        boundary?.Recover();
        shell = await Source.LoadAsync();
        loaded = true;
    }
}
