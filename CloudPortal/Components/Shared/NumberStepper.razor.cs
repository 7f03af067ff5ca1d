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

    private string? Described => wrong ? ErrorId : Field?.DescribedBy;

    protected override async Task OnParametersSetAsync()
    {
        // The slider beside it, or the stored draft, moved the value.
        if (!wrong && Parsed(text) != Value)
        {
            text = Value.ToString(CultureInfo.InvariantCulture);
            await Judge(true);
        }
    }

    private async Task Typed(ChangeEventArgs change)
    {
        text = change.Value?.ToString() ?? "";
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

    private async Task Step(int by)
    {
        var value = Math.Clamp((Parsed(text) ?? Value) + by, Min, Max);
        text = value.ToString(CultureInfo.InvariantCulture);
        await Judge(true);
        await Set(value);
    }

    private void Tidy()
    {
        if (!wrong)
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
