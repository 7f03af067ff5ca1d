using MudBlazor;

namespace CloudPortal.Components.Layout;

/// <summary>
/// Shape and type of MudBlazor's components. Their colours stand in mud.css as references to tokens.css: a palette here could
/// only hold values, which would be a second source and could not follow the system's theme before a circuit is up.
/// </summary>
internal static class PortalTheme
{
    private static readonly string[] Inter = ["Inter Variable", "Inter", "system-ui", "Segoe UI", "Noto Sans", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        LayoutProperties = new LayoutProperties
        {
            DefaultBorderRadius = "6px",
            DrawerWidthLeft = "220px",
            DrawerWidthRight = "520px",
            AppbarHeight = "52px",
        },
        Shadows = new Shadow { Elevation = [.. Enumerable.Repeat("none", 4), .. Enumerable.Repeat("var(--cp-shadow-overlay)", 22)] },
        Typography = new Typography
        {
            Default = Set<DefaultTypography>(14, 20, 400),
            H4 = Set<H4Typography>(30, 36, 600, "-.022em"),
            H5 = Set<H5Typography>(20, 28, 600, "-.014em"),
            H6 = Set<H6Typography>(18, 24, 600, "-.012em"),
            Subtitle1 = Set<Subtitle1Typography>(14, 20, 600),
            Subtitle2 = Set<Subtitle2Typography>(13, 18, 500),
            Body1 = Set<Body1Typography>(14, 20, 400),
            Body2 = Set<Body2Typography>(13, 18, 400),
            Button = Set<ButtonTypography>(13, 18, 500),
            Caption = Set<CaptionTypography>(12, 16, 400),
            Overline = Set<OverlineTypography>(12, 16, 500),
        },
    };

    private static T Set<T>(int size, int line, int weight, string spacing = "0") where T : BaseTypography, new() => new()
    {
        FontFamily = Inter,
        FontSize = FormattableString.Invariant($"{size}px"),
        LineHeight = FormattableString.Invariant($"{line}px"),
        FontWeight = weight.ToString(System.Globalization.CultureInfo.InvariantCulture),
        LetterSpacing = spacing,
        TextTransform = "none",
    };
}
