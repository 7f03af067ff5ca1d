using System.Linq.Expressions;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Mail;
using CloudPortal.Domain.Quotes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CloudPortal.Data;

/// <summary>
/// The named filter that every entity with a <c>ResellerId</c> gets by having one, so that no configuration can forget it:
/// rows of the context's reseller, or all for staff and the operator; a quote's recipient sees that quote's version. What is
/// for staff alone gets it by being named here.
/// </summary>
internal static class ResellerFilter
{
    public const string Name = "Reseller";

    private const string Key = "ResellerId";

    private static readonly Type[] OfStaffAlone = [typeof(OutboxMail), typeof(OutboxAttachment), typeof(JobRun)];

    public static void Apply(ModelBuilder builder, PortalDb context)
    {
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => e.BaseType is null && !e.IsOwned()).ToList())
        {
            var key = entity.ClrType == typeof(Reseller) ? entity.FindProperty(nameof(Reseller.Id)) : entity.FindProperty(Key);
            if (key is not null)
            {
                builder.Entity(entity.ClrType).HasQueryFilter(Name, Of(entity, key, context));
            }
            else if (OfStaffAlone.Contains(entity.ClrType))
            {
                builder.Entity(entity.ClrType).HasQueryFilter(Name, OfStaff(entity, context));
            }
        }
    }

    /// <summary><c>e => context.SeesAllResellers</c></summary>
    private static LambdaExpression OfStaff(IMutableEntityType entity, PortalDb context) => Expression.Lambda(
        Expression.Property(Expression.Constant(context), nameof(PortalDb.SeesAllResellers)), Expression.Parameter(entity.ClrType, "e"));

    /// <summary><c>e => context.SeesAllResellers || e.ResellerId == context.ResellerScope</c>; EF reads the context's members anew for each query.</summary>
    private static LambdaExpression Of(IMutableEntityType entity, IMutableProperty key, PortalDb context)
    {
        var row = Expression.Parameter(entity.ClrType, "e");
        var self = Expression.Constant(context);
        Expression owner = Expression.Call(typeof(EF), nameof(EF.Property), [key.ClrType], row, Expression.Constant(key.Name));
        Expression scope = Expression.Property(self, nameof(PortalDb.ResellerScope));
        var visible = Expression.OrElse(
            Expression.Property(self, nameof(PortalDb.SeesAllResellers)),
            Expression.Equal(owner, Expression.Convert(scope, key.ClrType)));
        return Expression.Lambda(OfRecipient(entity.ClrType) is { } one ? Expression.OrElse(visible, IsOne(one)) : visible, row);

        // A recipient has no reseller, but one version with its quote.
        Expression IsOne(string scopeOfOne) => Expression.Equal(
            Expression.Call(typeof(EF), nameof(EF.Property), [typeof(long)], row, Expression.Constant("Id")), Expression.Property(self, scopeOfOne));
    }

    private static string? OfRecipient(Type entity) =>
        entity == typeof(Quote) ? nameof(PortalDb.QuoteScope) : entity == typeof(QuoteVersion) ? nameof(PortalDb.QuoteVersionScope) : null;
}
