using CloudPortal.Components.Shared;

namespace CloudPortal.Components.Orders;

/// <summary>Why an amount of a draft is what it is, by its key in the address.</summary>
internal static class DraftWhy
{
    public static WhyStory? Of(PriceSummary price, string key) => null;
}
