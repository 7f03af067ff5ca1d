using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Mail;
using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.Mail;

/// <summary>The list of mails.</summary>
public sealed partial class OutboxPage
{
    [Inject]
    public required OutboxQueries Mails { get; init; }

    private string Range => RangeOf("mail", List!.Page, List.Pages, OutboxListQuery.RowsPerPage, List.Rows.Count, List.Matches);

    protected override Task<Outcome<OutboxList>> ReadAsync(Actor.User actor, OutboxListQuery query, CancellationToken ct) => Mails.ListAsync(actor, query, ct);
}
