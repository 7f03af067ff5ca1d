using System.Globalization;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Benchmarks.Scale;

/// <summary>The floor: the rows of the simulation, each column read into a local, and nothing done with them.</summary>
internal static class AdoReader
{
    /// <returns>How many rows.</returns>
    public static int ReadAll(string connectionString)
    {
        using var db = new PortalDbFactory(PortalDbOptions.For(connectionString)).For(Actor.Operator.Instance);
        db.Database.OpenConnection();
        using var command = PricedTerm.Command(db, Currency.Eur, ScaleDatabase.On, ScaleDatabase.Today, onlyOf: null);
        using var row = command.ExecuteReader();
        var (rows, sum) = (0, 0L);
        while (row.Read())
        {
            var reseller = row.GetInt64(0);
            var cloudId = row.IsDBNull(1) ? null : row.GetString(1);
            var users = row.GetInt32(2);
            var licence = row.GetInt64(3);
            var orderedOn = row.GetString(4);
            var status = row.GetString(5);
            var bundle = row.GetString(6);
            var placement = row.GetString(7);
            var book = row.GetInt64(8);
            var points = row.GetInt32(9);
            var since = row.GetString(10);
            rows++;

            // So that no column is optimised away.
            sum += reseller + (cloudId?.Length ?? 0) + users + licence + orderedOn.Length + status.Length + bundle.Length + placement.Length + book + points + since.Length;
        }

        return sum > 0 ? rows : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{rows} rows without content"));
    }
}
