using CloudPortal.Domain.Licensing;

namespace CloudPortal.Domain.Quotes;

/// <summary>Reads what all alternatives share: names, Cloud IDs, users and the days of the growth plan.</summary>
internal static class QuotedBrands
{
    internal sealed record Brand(int Key, string Name, CloudId? CloudId, int Users, UsersBounds? Bounds, DateOnly? PlannedFor);

    public static Brand Read(BrandDraft typed, DateOnly today, List<QuoteProblem> problems)
    {
        if (NameRule.Check(typed.Name, App.MaxNameLength) is { } name)
        {
            Add(nameof(typed.Name), name);
        }

        var (hasUsers, users) = (UsersText.TryParse(typed.Users, out var read), read);
        if (!hasUsers)
        {
            Add(nameof(typed.Users), new UsersOutOfRange().Sentence);
        }

        if (typed.PlannedFor is { } day && GrowthPlan.CheckDay(day, today) is { } wrongDay)
        {
            Add(nameof(typed.PlannedFor), wrongDay);
        }

        return new Brand(typed.Key, NameRule.Normalise(typed.Name), CloudIdOf(), users, BoundsOf(), typed.PlannedFor);

        void Add(string field, string sentence) => problems.Add(new QuoteProblem(typed.Key, null, field, sentence));

        CloudId? CloudIdOf()
        {
            if (typed.CloudId.Trim().Length == 0)
            {
                return null;
            }

            if (!CloudId.TryParse(typed.CloudId.Trim(), out var id))
            {
                Add(nameof(typed.CloudId), $"{DraftCheck.CloudIdForm} Or leave it open.");
            }
            else if (DraftCheck.IsReserved(id))
            {
                Add(nameof(typed.CloudId), $"{id} is reserved. Choose another Cloud ID, or leave it open.");
            }

            return id;
        }

        UsersBounds? BoundsOf()
        {
            var (least, most) = (typed.LeastUsers.Trim(), typed.MostUsers.Trim());
            if (least.Length == 0 && most.Length == 0)
            {
                return null;
            }

            if (!UsersText.TryParse(least, out var from) || !UsersText.TryParse(most, out var to) || from > to || (hasUsers && !new UsersBounds(from, to).Include(users)))
            {
                Add(nameof(typed.LeastUsers), "Bounds are two whole numbers with the quoted users between them; leave both empty when the users stay.");
                return null;
            }

            return new UsersBounds(from, to);
        }
    }

    public static void CheckCloudIds(IReadOnlyList<BrandDraft> typed, Dictionary<int, Brand> brands, List<QuoteProblem> problems)
    {
        var seen = new HashSet<CloudId>();
        foreach (var brand in typed)
        {
            if (brands[brand.Key].CloudId is { } id && !seen.Add(id))
            {
                problems.Add(new QuoteProblem(brand.Key, null, nameof(BrandDraft.CloudId), "Two brands of this quote have this Cloud ID. Each needs its own."));
            }
        }
    }
}
