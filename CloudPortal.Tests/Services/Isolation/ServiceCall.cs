using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;

namespace CloudPortal.Tests.Services.Isolation;

/// <summary>What of the named things a call names.</summary>
internal enum Names
{
    /// <summary>No reseller: it asks for a right that no reseller's user has, or about the asker alone.</summary>
    Nobody = 0,

    /// <summary>The reseller alone.</summary>
    Reseller = 1,

    /// <summary>Something of the reseller.</summary>
    Thing = 2,
}

/// <summary>One way to call a method, written as code so that the compiler knows which method it is.</summary>
internal sealed record ServiceCall(MethodInfo Method, Names Names, Func<IServiceProvider, Actor, Named, Task<Answer>> AskAsync)
{
    /// <summary>Answers with a value for whatever does not exist, such as an empty list.</summary>
    public bool IsSearch { get; init; }

    /// <summary>What the asker's own reseller is told about somebody else's thing where the rules let that differ from a missing one.</summary>
    public string? Told { get; init; }

    public static ServiceCall Of<T>(Names names, Expression<Func<T, Actor, Named, Task>> call)
        where T : notnull
    {
        var body = call.Body is UnaryExpression { NodeType: ExpressionType.Convert } converted ? converted.Operand : call.Body;
        var ask = call.Compile();
        return new ServiceCall(
            ((MethodCallExpression)body).Method,
            names,
            async (services, actor, named) =>
            {
                var task = ask((T)services.GetService(typeof(T))!, actor, named);
                await task;
                return Answer.Of(task.GetType().GetProperty("Result")!.GetValue(task)!, named);
            });
    }
}

/// <summary>An outcome as text, without the names that were asked for.</summary>
internal sealed record Answer(bool IsRefused, string Text)
{
    private static readonly JsonSerializerOptions Json = new() { IncludeFields = true };

    public bool IsNotFound => Text.StartsWith(nameof(NotFound), StringComparison.Ordinal);

    public static Answer Of(object outcome, Named named)
    {
        var type = outcome.GetType();
        return type.GetProperty("Refusal")!.GetValue(outcome) is Refusal refusal
            ? new Answer(true, named.Mask($"{refusal.GetType().Name}: {refusal.Sentence} ({refusal.Field})"))
            : new Answer(false, named.Mask(JsonSerializer.Serialize(type.GetProperty("Value")!.GetValue(outcome), Json)));
    }
}
