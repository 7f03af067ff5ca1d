using System.Diagnostics.CodeAnalysis;

namespace CloudPortal.Domain;

/// <summary>What a service answers: the value, or the refusal that explains why there is none.</summary>
public readonly record struct Outcome<T>
{
    private readonly T? value;

    public Outcome(T value) => this.value = value;

    public Outcome(Refusal refusal) => Refusal = refusal;

    public Refusal? Refusal { get; }

    /// <exception cref="InvalidOperationException">It was refused; ask <see cref="Is"/> first.</exception>
    public T Value => Refusal is null ? value! : throw new InvalidOperationException(Refusal.Sentence);

    /// <summary>True with the value; false with the refusal.</summary>
    public bool Is([NotNullWhen(true)] out T? granted, [NotNullWhen(false)] out Refusal? refusal)
    {
        granted = value;
        refusal = Refusal;
        return refusal is null;
    }

    public static implicit operator Outcome<T>(T value) => new(value);

    public static implicit operator Outcome<T>(Refusal refusal) => new(refusal);
}

/// <summary>The value of an outcome that has nothing else to say.</summary>
public readonly record struct Done
{
    public static readonly Done Instance;
}
