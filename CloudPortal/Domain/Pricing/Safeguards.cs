namespace CloudPortal.Domain.Pricing;

/// <summary>What a price book promises to those who are licensed already, and what makes its author look twice.</summary>
/// <param name="NoticeDays">Days between scheduling an increase and the first 1st on which it may reach an existing licence, 0 to 730.</param>
/// <param name="LossLimitPercent">A reseller whose month would rise by more than this is looked at before the book is published, 0 to 100.</param>
/// <param name="PointsLimit">Extra points that a seller gives in a quote without asking an admin, 0 to 50.</param>
public sealed record Safeguards(int NoticeDays, decimal LossLimitPercent, decimal PointsLimit)
{
    public static readonly Safeguards Default = new(90, 10m, 5m);
}
