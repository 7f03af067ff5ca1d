namespace CloudPortal.Domain.Licensing;

/// <summary>An app to be ordered, checked: its brand and its expected users.</summary>
/// <param name="Name">As it stands under the icon, 1 to 50 characters.</param>
/// <param name="CloudId">Its identity for ever; null only where a quote left it open.</param>
/// <param name="Colour">The brand's colour.</param>
/// <param name="Platforms">At least one.</param>
/// <param name="Users">Expected billable users a month, 0 to 10 000 000.</param>
public sealed record NewApp(string Name, CloudId? CloudId, BrandColour Colour, AppPlatforms Platforms, int Users)
{
    public const int MaxUsers = 10_000_000;
}
