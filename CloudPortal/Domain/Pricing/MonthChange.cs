namespace CloudPortal.Domain.Pricing;

/// <summary>The month's total of a portfolio without a change and with it, before tax.</summary>
public readonly record struct MonthChange(decimal Before, decimal After)
{
    public decimal Change => After - Before;

    /// <summary>In per cent of what it was; null where something follows nothing.</summary>
    public decimal? Percent => Change == 0m ? 0m : Before == 0m ? null : Change / Before * 100m;

    /// <summary>Whether it rises by more than this percentage; from nothing, any rise is more.</summary>
    public bool RisesAbove(decimal percent) => Change > 0m && Change * 100m > Before * percent;
}
