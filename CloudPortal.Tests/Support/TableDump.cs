using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Support;

/// <summary>Every row of every table as text, to hold that nothing was written.</summary>
internal static class TableDump
{
    public static Task<IReadOnlyList<string>> OfAsync(TestDatabase database) => ReadAsync(database, (_, _) => "");

    /// <summary>The rows of one reseller, and those that belong to no reseller.</summary>
    public static Task<IReadOnlyList<string>> OfResellerAsync(TestDatabase database, long resellerId) => ReadAsync(
        database,
        (table, columns) => table == "Resellers" ? $" WHERE \"Id\" = {resellerId}"
            : columns.Contains("ResellerId") ? $" WHERE \"ResellerId\" = {resellerId} OR \"ResellerId\" IS NULL"
            : "");

    private static async Task<IReadOnlyList<string>> ReadAsync(TestDatabase database, Func<string, IReadOnlyList<string>, string> where)
    {
        await using var db = database.ForOperator();
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var dump = new List<string>();
        foreach (var table in await ColumnAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"))
        {
            var columns = await ColumnAsync(connection, $"SELECT name FROM pragma_table_info('{table}')");
            dump.AddRange((await RowsAsync(connection, $"SELECT * FROM \"{table}\"{where(table, columns)}")).Select(row => $"{table}: {row}"));
        }

        return dump;
    }

    private static async Task<List<string>> ColumnAsync(DbConnection connection, string sql) => await RowsAsync(connection, sql);

    private static async Task<List<string>> RowsAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names come from the database's own schema.
        command.CommandText = sql;
#pragma warning restore CA2100
        var rows = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return rows;
    }
}
