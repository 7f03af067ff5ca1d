using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Resellers;
using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.Resellers;

/// <summary>The directory.</summary>
public sealed partial class ResellersPage
{
    [Inject]
    public required ResellerDirectory Directory { get; init; }

    private string Range => RangeOf("reseller", List!.Page, List.Pages, ResellerListQuery.RowsPerPage, List.Rows.Count, List.Matches);

    protected override Task<Outcome<ResellerList>> ReadAsync(Actor.User actor, ResellerListQuery query, CancellationToken ct) => Directory.ListAsync(actor, query, ct);
}
