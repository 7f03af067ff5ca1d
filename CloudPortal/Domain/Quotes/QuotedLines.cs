namespace CloudPortal.Domain.Quotes;

/// <summary>Reads what each brand is in one alternative.</summary>
internal static class QuotedLines
{
    public static CheckedAlternative Read(AlternativeDraft typed, int alternative, Dictionary<int, QuotedBrands.Brand> brands, List<QuoteProblem> problems)
    {
        var title = NameRule.Normalise(typed.Title);
        if (NameRule.Check(typed.Title, QuoteContent.MaxTitleLength) is { } wrong)
        {
            problems.Add(new QuoteProblem(null, alternative, nameof(typed.Title), title.Length == 0 ? "Give the alternative a title." : wrong.Replace("A name", "A title", StringComparison.Ordinal)));
        }

        var included = typed.Lines.Where(l => l.Bundle is not null && brands.ContainsKey(l.Brand)).ToList();
        if (included.Count > 0 && included.TrueForAll(l => brands[l.Brand].PlannedFor is not null))
        {
            problems.Add(new QuoteProblem(null, alternative, nameof(typed.Lines), "Acceptance orders what has no later day: leave at least one brand without one."));
        }
        else if (included.Count == 0 && brands.Count > 0)
        {
            problems.Add(new QuoteProblem(null, alternative, nameof(typed.Lines), "This alternative has no app. Choose a bundle for at least one brand."));
        }

        return new CheckedAlternative(QuoteContent.LetterOf(alternative), title, [.. included.Select(l => ReadLine(l, alternative, included, brands, problems))]);
    }

    private static CheckedLine ReadLine(
        LineDraft typed, int alternative, List<LineDraft> included, Dictionary<int, QuotedBrands.Brand> brands, List<QuoteProblem> problems)
    {
        var brand = brands[typed.Brand];
        if (!QuoteCheck.TryPoints(typed.Points, out var points))
        {
            Add(nameof(typed.Points), "Extra points are a number from 0 to 50, with at most two decimals.");
        }

        if (typed is { Placement: Placement.CustomerApp, Bundle: Bundle.WhiteLabel })
        {
            Add(nameof(typed.Bundle), "A customer app is Full Feature or Enterprise.");
        }

        var mainApp = CloudId.TryParse(typed.MainApp.Trim(), out var id) ? id : null;
        if (typed.Placement == Placement.CustomerApp && MainProblem(typed, mainApp, brand, included, brands) is { } main)
        {
            Add(nameof(typed.MainBrand), main);
        }

        var isCustomerApp = typed.Placement == Placement.CustomerApp;
        return new CheckedLine(
            typed.Brand, brand.Name, brand.CloudId, typed.Bundle!.Value, typed.Placement,
            isCustomerApp ? typed.MainBrand : null, isCustomerApp && typed.MainBrand is null ? mainApp : null,
            brand.Users, brand.Bounds, points, brand.PlannedFor);

        void Add(string field, string sentence) => problems.Add(new QuoteProblem(typed.Brand, alternative, field, sentence));
    }

    private static string? MainProblem(
        LineDraft typed, CloudId? mainApp, QuotedBrands.Brand brand, List<LineDraft> included, Dictionary<int, QuotedBrands.Brand> brands)
    {
        if (typed.MainBrand is not { } key)
        {
            return mainApp is null ? "Choose the White Label above this customer app." : null;
        }

        return included.Find(l => l.Brand == key) is not { Bundle: Bundle.WhiteLabel, Placement: Placement.Standalone } || key == typed.Brand
            ? "The app above a customer app is a White Label of the same alternative."
            : brands[key].PlannedFor is { } later && (brand.PlannedFor is not { } own || own < later)
                ? $"{brands[key].Name} comes later than this customer app. Give this one the same day or a later one."
                : null;
    }
}
