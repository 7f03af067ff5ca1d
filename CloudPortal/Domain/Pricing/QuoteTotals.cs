namespace CloudPortal.Domain.Pricing;

/// <summary>The four totals of a quote's own lines, before tax.</summary>
/// <param name="OneOff">The setup fees.</param>
/// <param name="Monthly">Platform and users of a full month.</param>
public readonly record struct QuoteTotals(ListNet OneOff, ListNet Monthly)
{
    public ListNet FirstYear => Over(12);

    public ListNet ThreeYears => Over(36);

    public static QuoteTotals operator +(QuoteTotals left, QuoteTotals right) => new(left.OneOff + right.OneOff, left.Monthly + right.Monthly);

    /// <summary>So many months, without what is paid once.</summary>
    public ListNet Months(int months) => new(months * Monthly.List, months * Monthly.Net);

    private ListNet Over(int months) => OneOff + Months(months);
}
