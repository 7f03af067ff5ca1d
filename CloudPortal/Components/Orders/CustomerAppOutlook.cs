using CloudPortal.Services.Orders;

namespace CloudPortal.Components.Orders;

/// <summary>What the typed customer app could be instead, kept with its price for the cards and the hint.</summary>
public sealed class CustomerAppOutlook : IDisposable
{
    private readonly OrderWizard wizard;

    public CustomerAppOutlook(OrderWizard wizard)
    {
        this.wizard = wizard;
        wizard.Live.Changed += Update;
        Update();
    }

    public event Action? Changed;

    /// <summary>Null while there is no price.</summary>
    public CustomerAppChoices? Choices { get; private set; }

    public void Dispose() => wizard.Live.Changed -= Update;

    private void Update()
    {
        Choices = wizard.Live.Price is { } price ? CustomerAppChoices.Of(wizard.Draft, price) : null;
        Changed?.Invoke();
    }
}
