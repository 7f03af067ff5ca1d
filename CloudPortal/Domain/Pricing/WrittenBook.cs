namespace CloudPortal.Domain.Pricing;

/// <summary>A rate as it was written; null is what is no number.</summary>
public sealed record WrittenRate(Bundle Bundle, Placement Placement, ExactNumber? Setup, ExactNumber? Platform, ExactNumber? PerUser);

/// <summary>A volume tier as it was written; null is what is no number.</summary>
public sealed record WrittenTier(ExactNumber? From, ExactNumber? Discount);

/// <summary>Notice period and the two limits as they were written; null is what is no number.</summary>
public sealed record WrittenSafeguards(ExactNumber? NoticeDays, ExactNumber? LossLimit, ExactNumber? PointsLimit)
{
    public static WrittenSafeguards Of(Safeguards safeguards) =>
        new(ExactNumber.Of(safeguards.NoticeDays), ExactNumber.Of(safeguards.LossLimitPercent), ExactNumber.Of(safeguards.PointsLimit));
}

/// <summary>The content of a price book as somebody wrote it, right or wrong.</summary>
public sealed record WrittenBook(
    IReadOnlyList<WrittenRate> Rates, IReadOnlyList<WrittenTier> Tiers, VolumeMode VolumeMode, DiscountedComponents Discounts, ExactNumber? Ceiling)
{
    /// <summary>The usual ones for a file that has none.</summary>
    public WrittenSafeguards Safeguards { get; init; } = WrittenSafeguards.Of(Pricing.Safeguards.Default);

    public static WrittenBook Of(PriceBookContent content) => new(
        [.. content.Rates.Select(r => new WrittenRate(r.Bundle, r.Placement, ExactNumber.Of(r.Setup), ExactNumber.Of(r.Platform), ExactNumber.Of(r.PerUser)))],
        [.. content.Tiers.Select(t => new WrittenTier(ExactNumber.Of(t.From), ExactNumber.Of(t.Discount)))],
        content.VolumeMode,
        content.Discounts,
        ExactNumber.Of(content.Ceiling))
    {
        Safeguards = WrittenSafeguards.Of(content.Safeguards),
    };

    /// <summary>Finds all problems at once.</summary>
    /// <param name="capsTiers">Whether a tier may pass the ceiling, which then caps it, as in a file.</param>
    /// <returns>The content, or the problems when there are any.</returns>
    public (PriceBookContent? Content, IReadOnlyList<BookProblem> Problems) Read(bool capsTiers = false)
    {
        var problems = new List<BookProblem>();
        var rates = Rates.Select((rate, row) => Read(rate, row, problems)).ToList();
        var ceiling = Judge(NumberRange.Percentage, Ceiling, BookPlace.Ceiling, problems);
        var tiers = ReadTiers(capsTiers ? null : ceiling, problems);
        var notice = Judge(NumberRange.NoticeDays, Safeguards.NoticeDays, BookPlace.NoticeDays, problems);
        var lossLimit = Judge(NumberRange.LossLimit, Safeguards.LossLimit, BookPlace.LossLimit, problems);
        var pointsLimit = Judge(NumberRange.PointsLimit, Safeguards.PointsLimit, BookPlace.PointsLimit, problems);
        return problems.Count > 0
            ? (null, problems)
            : (new PriceBookContent(rates, tiers, VolumeMode, Discounts, ceiling!.Value) { Safeguards = new((int)notice!.Value, lossLimit!.Value, pointsLimit!.Value) }, problems);
    }

    private Rate Read(WrittenRate rate, int row, List<BookProblem> problems)
    {
        if (rate is { Bundle: Bundle.WhiteLabel, Placement: Placement.CustomerApp })
        {
            problems.Add(new BookProblem(new(BookField.Kind, row), RateRules.NeverCustomerApp));
        }
        else if (Rates.Take(row).Any(r => (r.Bundle, r.Placement) == (rate.Bundle, rate.Placement)))
        {
            problems.Add(new BookProblem(new(BookField.Kind, row), RateRules.HasRateAlready($"{Words.Of(rate.Bundle)}, {Words.Of(rate.Placement).ToLowerInvariant()}")));
        }

        return new Rate(
            rate.Bundle,
            rate.Placement,
            Judge(NumberRange.Price, rate.Setup, new(BookField.Setup, row), problems) ?? 0m,
            Judge(NumberRange.Price, rate.Platform, new(BookField.Platform, row), problems) ?? 0m,
            Judge(NumberRange.Price, rate.PerUser, new(BookField.PerUser, row), problems) ?? 0m);
    }

    private List<VolumeTier> ReadTiers(decimal? ceiling, List<BookProblem> problems)
    {
        var (rules, tiers) = (new TierRules(ceiling), new List<VolumeTier>());
        foreach (var (row, tier) in Tiers.Index())
        {
            var from = Judge(NumberRange.TierBound, tier.From, new(BookField.From, row), problems);
            Note(rules.JudgeFrom(from), new(BookField.From, row), problems);
            var discount = Judge(NumberRange.Percentage, tier.Discount, new(BookField.Discount, row), problems);
            Note(rules.JudgeDiscount(discount), new(BookField.Discount, row), problems);
            tiers.Add(new VolumeTier((int)(from ?? 0m), discount ?? 0m));
        }

        if (tiers.Count == 0)
        {
            problems.Add(new BookProblem(BookPlace.NoTier, TierRules.AtLeastOne));
        }

        return tiers;
    }

    private static decimal? Judge(NumberRange range, ExactNumber? written, BookPlace place, List<BookProblem> problems)
    {
        var (number, problem) = range.Judge(written);
        Note(problem, place, problems);
        return number;
    }

    private static void Note(string? problem, BookPlace place, List<BookProblem> problems)
    {
        if (problem is not null)
        {
            problems.Add(new BookProblem(place, problem));
        }
    }
}
