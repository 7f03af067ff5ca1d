using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CloudPortal.Components.Shared;

/// <summary>A whole number between two buttons. What is typed stays as typed, also when it is no number.</summary>
public partial class NumberStepper
{
    private readonly string ErrorId = "n" + Guid.NewGuid().ToString("N")[..8];
    private string text = "";
    private bool wrong;

    [CascadingParameter]
    public FieldContext? Field { get; set; }

    [Parameter]
    public int Value { get; set; }

    [Parameter]
    public EventCallback<int> ValueChanged { get; set; }

    /// <summary>Where the page keeps the text itself, also one that is no number, and says beside the field what is wrong.</summary>
    [Parameter]
    public string? Text { get; set; }

    [Parameter]
    public EventCallback<string> TextChanged { get; set; }

    /// <summary>False while the text is no number in range; the page then does not go on.</summary>
    [Parameter]
    public EventCallback<bool> ValidChanged { get; set; }

    [Parameter]
    public int Min { get; set; }

    [Parameter]
    public int Max { get; set; } = 1_000_000;

    /// <summary>The name where no Field gives one.</summary>
    [Parameter]
    public string? Label { get; set; }

    /// <summary>In tables.</summary>
    [Parameter]
    public bool Small { get; set; }

    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? More { get; set; }

    private int Shown => Parsed(text) ?? Value;

    private string? Described => wrong && Text is null ? ErrorId : Field?.DescribedBy;

    // "Fewer users of Levante": of several on a page each says which.
    private string Named(string step) => Label is null ? step : $"{step} {char.ToLowerInvariant(Label[0])}{Label[1..]}";

    protected override async Task OnParametersSetAsync()
    {
        if (Text is not null)
        {
            (text, wrong) = (Text, Parsed(Text) is null);
        }
        // The slider beside it, or the stored draft, moved the value.
        else if (!wrong && Parsed(text) != Value)
        {
            text = Value.ToString(CultureInfo.InvariantCulture);
            await Judge(true);
        }
    }

    private async Task Typed(string? typed)
    {
        text = typed ?? "";
        await Hand();
        var number = Parsed(text);
        await Judge(number is not null);
        if (number is { } value && value != Value)
        {
            await Set(value);
        }
    }

    private Task Key(KeyboardEventArgs key) => key.Key switch
    {
        "ArrowUp" => Step(+1),
        "ArrowDown" => Step(-1),
        _ => Task.CompletedTask,
    };

    // A button at the end of the range keeps the focus, and so is not switched off: it does nothing.
    private async Task Step(int by)
    {
        var value = Math.Clamp((Parsed(text) ?? Value) + by, Min, Max);
        if (value == Parsed(text))
        {
            return;
        }

        text = value.ToString(CultureInfo.InvariantCulture);
        await Hand();
        await Judge(true);
        await Set(value);
    }

    private Task Hand()
    {
        if (Text is null)
        {
            return Task.CompletedTask;
        }

        Text = text;
        return TextChanged.InvokeAsync(text);
    }

    private void Tidy()
    {
        if (!wrong && Text is null)
        {
            text = Value.ToString(CultureInfo.InvariantCulture);
        }
    }

    private Task Set(int value)
    {
        Value = value;
        return ValueChanged.InvokeAsync(value);
    }

    private async Task Judge(bool valid)
    {
        if (wrong == valid)
        {
            wrong = !valid;
            await ValidChanged.InvokeAsync(valid);
        }
    }

    // Spaces as between groups of digits are taken, since the portal itself writes them.
    private int? Parsed(string typed)
    {
        var digits = string.Concat(typed.Where(character => !char.IsWhiteSpace(character)));
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= Min && number <= Max ? number : null;
    }
}
