using System.Globalization;
using CloudPortal.Documents;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;

namespace CloudPortal.Services.Apps;

/// <summary>A file that leaves the portal.</summary>
public sealed record ExportedFile(string Name, byte[] Content);

/// <summary>The list of apps as a file: every match of a query, on all its pages.</summary>
public sealed class ExportApps(AppQueries apps, TimeProvider clock)
{
    public async Task<Outcome<ExportedFile>> CsvAsync(Actor actor, long resellerId, AppListQuery query, CancellationToken ct = default)
    {
        if (!(await apps.AllAsync(actor, resellerId, query, ct)).Is(out var all, out var refusal))
        {
            return refusal;
        }

        var lines = all.Rows.Select(row => Line(row, all.Portfolio));
        var day = UtcDay.Today(clock).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new ExportedFile($"apps-{day}.csv", SpreadsheetCsv.Write(lines));
    }

    private static AppCsvLine Line(AppRow row, PortfolioSummary portfolio)
    {
        var app = row.App;
        return new AppCsvLine
        {
            App = app.Name,
            CloudId = app.Licensed.CloudId?.Value ?? "",
            MainApp = row.MainAppCloudId ?? "",
            Bundle = Words.Of(app.Licensed.Bundle),
            Status = app.Licensed.Status.ToString(),
            EndsOn = row.EndsOn,
            Customer = app.CustomerName ?? "",
            Users = app.Licensed.Users,
            UsersAre = app.UsersAreExpected ? "expected" : "billable",
            Discount = row.Amounts.PlatformDiscount ?? 0m,
            Platform = SpreadsheetCsv.Digits(row.Amounts.Platform, portfolio.Currency),
            UserFees = SpreadsheetCsv.Digits(row.Amounts.Users, portfolio.Currency),
            Monthly = SpreadsheetCsv.Digits(row.Amounts.Monthly, portfolio.Currency),
            Currency = portfolio.Currency.Code,
            From = portfolio.NextFirst,
        };
    }
}
