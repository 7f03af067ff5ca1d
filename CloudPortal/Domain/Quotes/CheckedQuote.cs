namespace CloudPortal.Domain.Quotes;

/// <summary>A quote's lines as numbers; where something could not be read, with 0 in its place, so that the rest is priced while somebody types.</summary>
public sealed record CheckedQuote(IReadOnlyList<CheckedAlternative> Alternatives);

/// <param name="Letter">A, B or C.</param>
/// <param name="Title">May be empty while it is typed.</param>
public sealed record CheckedAlternative(char Letter, string Title, IReadOnlyList<CheckedLine> Lines)
{
    /// <summary>What is ordered together: by acceptance, or on a day of the growth plan.</summary>
    public IReadOnlyList<CheckedLine> Step(DateOnly? day) => [.. Lines.Where(l => l.PlannedFor == day)];

    /// <summary>The days of the growth plan, the first first.</summary>
    public IReadOnlyList<DateOnly> PlannedDays => [.. Lines.Select(l => l.PlannedFor).OfType<DateOnly>().Distinct().Order()];

    public bool IsMainApp(CheckedLine line) => Lines.Any(l => l.MainBrand == line.Brand);

    /// <summary>What stands above a customer app: the name within the quote, or the Cloud ID of one that the reseller has; null above others.</summary>
    public string? MainAppOf(CheckedLine line) => line.MainApp?.Value ?? Lines.FirstOrDefault(l => l.Brand == line.MainBrand)?.Name;
}

/// <summary>One app of an alternative.</summary>
/// <param name="Brand">The key of the brand within the quote.</param>
/// <param name="MainBrand">Of a customer app under an app of the same quote.</param>
/// <param name="MainApp">Of a customer app under an app that the reseller has.</param>
/// <param name="Points">Percentage points on top, 0 to 50.</param>
public sealed record CheckedLine(
    int Brand, string Name, CloudId? CloudId, Bundle Bundle, Placement Placement, int? MainBrand, CloudId? MainApp, int Users, UsersBounds? Bounds, decimal Points, DateOnly? PlannedFor);
