using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.Shared;

public partial class SwatchPicker
{
    private static readonly IReadOnlyList<(string Name, string Hex)> Swatches =
    [
        ("Blue", "#2050C0"), ("Teal", "#0E7C86"), ("Green", "#157F3D"), ("Orange", "#B4410E"),
        ("Red", "#B3202C"), ("Violet", "#6D3FC4"), ("Ink", "#1F2733"),
    ];

    private readonly string group = "c" + Guid.NewGuid().ToString("N")[..8];
    private string shown = "";

    [Parameter]
    public string Label { get; set; } = "Brand colour";

    /// <summary>As typed; <c>#RRGGBB</c> where it is right.</summary>
    [Parameter, EditorRequired]
    public required string Value { get; set; }

    [Parameter]
    public EventCallback<string> ValueChanged { get; set; }

    private string HelpId => group + "-help";

    private bool Wrong => !BrandColour.TryParse(Value, out _);

    // What is no colour leaves the last good one in the square.
    protected override void OnParametersSet() => shown = BrandColour.TryParse(Value, out var colour) ? colour.Hex : shown;

    private static bool Readable(BrandColour colour) => Math.Max(colour.WhiteContrast, colour.InkContrast) >= BrandColour.Needed;

    private static string Verdict(BrandColour colour)
    {
        var white = colour.WhiteContrast.ToString("0.0", CultureInfo.InvariantCulture);
        var ink = colour.InkContrast.ToString("0.0", CultureInfo.InvariantCulture);
        return colour switch
        {
            { WhiteContrast: >= BrandColour.Needed } => $"White on it: {white} to 1, readable everywhere (4.5 is needed).",
            { InkContrast: >= BrandColour.Needed } => $"White on it: {white} to 1, too little (4.5 is needed). The app writes in dark: {ink} to 1.",
            _ => $"White on it: {white} to 1, dark: {ink} to 1. Both are hard to read (4.5 is needed); a darker colour helps.",
        };
    }

    private Task Choose(string hex)
    {
        Value = hex;
        return ValueChanged.InvokeAsync(hex);
    }

    private Task Type(string? text)
    {
        var typed = text ?? "";
        Value = BrandColour.TryParse(typed, out var colour) ? colour.Hex : typed;
        return ValueChanged.InvokeAsync(Value);
    }
}
