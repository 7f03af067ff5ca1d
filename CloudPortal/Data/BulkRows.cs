using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CloudPortal.Data;

/// <summary>
/// Writes new rows of one table by one prepared statement, with the model's own names and converters: for millions of rows,
/// each of which a change tracker would only hold on to. The rows are in the database at once, in the context's transaction.
/// </summary>
public sealed class BulkRows<T> : IDisposable
    where T : class
{
    private readonly DbCommand insert;
    private readonly List<Column> columns = [];
    private readonly IProperty key;
    private long lastKey;

    internal BulkRows(PortalDb db, long lastKey)
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var names = db.GetService<ISqlGenerationHelper>();
        (key, this.lastKey) = (entity.FindPrimaryKey()!.Properties.Single(), lastKey);
        insert = db.Database.GetDbConnection().CreateCommand();
        insert.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        foreach (var property in entity.GetProperties())
        {
            var mapping = property.GetRelationalTypeMapping();
            var parameter = mapping.CreateParameter(insert, $"@p{columns.Count}", null, nullable: true);
            insert.Parameters.Add(parameter);
            columns.Add(new Column(names.DelimitIdentifier(property.GetColumnName()), property.GetGetter(), mapping.Converter?.ConvertToProvider, parameter));
        }

        var into = string.Join(", ", columns.Select(c => c.Name));
        insert.CommandText = $"INSERT INTO {names.DelimitIdentifier(entity.GetTableName()!)} ({into}) VALUES ({string.Join(", ", columns.Select(c => c.Parameter.ParameterName))})";
        insert.Prepare();
    }

    /// <summary>Writes a row under the next number.</summary>
    /// <param name="row">Nobody has written it before.</param>
    /// <param name="parent">The property that names the row that it belongs to, where the row does not know it yet.</param>
    /// <param name="parentId">That row's number.</param>
    /// <returns>The number, which the row has now, too.</returns>
    public long Add(T row, string? parent = null, long parentId = 0)
    {
        key.PropertyInfo!.SetValue(row, ++lastKey);
        if (parent is not null)
        {
            typeof(T).GetProperty(parent)!.SetValue(row, parentId);
        }

        foreach (var column in columns)
        {
            var value = column.Getter.GetClrValue(row);
            column.Parameter.Value = (value is null || column.Convert is null ? value : column.Convert(value)) ?? DBNull.Value;
        }

        insert.ExecuteNonQuery();
        return lastKey;
    }

    public void Dispose() => insert.Dispose();

    private readonly record struct Column(string Name, IClrPropertyGetter Getter, Func<object?, object?>? Convert, DbParameter Parameter);
}

public static class BulkRows
{
    /// <param name="db">With an open transaction.</param>
    /// <param name="ct">Cancels the query for the last number given.</param>
    public static async Task<BulkRows<T>> OpenAsync<T>(PortalDb db, CancellationToken ct)
        where T : class =>
        new(db, await db.Set<T>().MaxAsync(row => EF.Property<long?>(row, "Id"), ct) ?? 0);
}
