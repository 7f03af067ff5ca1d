namespace CloudPortal.Domain.Licensing;

public sealed record WrongStatus(CloudId? CloudId, AppStatus Status, string Instead) : Refusal
{
    public override string Sentence => $"{CloudId} is {Status}. {Instead}";
}

public sealed record NoCloudIdYet(string Name) : Refusal
{
    public override string Sentence => $"{Name} has no Cloud ID yet, so it cannot go Live. Its reseller chooses one first.";
}

public sealed record SuspendedByStaff(CloudId? CloudId) : Refusal
{
    public override string Sentence => $"Our staff suspended {CloudId}, so only they can resume it. Ask your contact in sales.";
}

public sealed record HasCustomerApps(CloudId? CloudId, int Count) : Refusal
{
    public override string Sentence =>
        $"{CloudId} has {Count} customer app{(Count == 1 ? "" : "s")}. End them with it or before it, or move them to another main app.";
}

public sealed record MainAppEnds(CloudId? CloudId, CloudId? MainApp) : Refusal
{
    public override string Sentence => $"{CloudId} cannot go on, since its main app {MainApp} ends. Take the ending of {MainApp} back first.";
}

public sealed record NoMainApp(CloudId? CloudId, string Reason) : Refusal
{
    public override string Sentence => CloudId is null ? Reason : $"{CloudId} takes no customer app. {Reason}";

    public override string Field => "MainApp";
}

public sealed record CloudIdTaken(CloudId CloudId, string At) : Refusal
{
    public override string Sentence => $"{CloudId} is taken. Choose another Cloud ID.";

    public override string Field => At;
}

public sealed record CannotBeOrdered(string What, string Book) : Refusal
{
    public override string Sentence => $"{What} is not sold under {Book}. Choose another bundle, or ask your contact in sales.";
}

public sealed record NoPriceBook(Currency Currency) : Refusal
{
    public override string Sentence => $"No price book in {Currency} is in force, so nothing can be ordered. Ask your contact in sales.";
}

public sealed record AmountTooLarge : Refusal
{
    public override string Sentence => "This comes to more than the portal can charge. Enter fewer users, or ask your contact in sales.";

    public override string Field => "Users";
}

public sealed record UsersOutOfRange : Refusal
{
    public override string Sentence => "Users are a whole number from 0 to 10 000 000.";

    public override string Field => "Users";
}

public sealed record HasCloudId(CloudId CloudId) : Refusal
{
    public override string Sentence => $"This app is {CloudId} for ever. A Cloud ID is chosen once.";

    public override string Field => "CloudId";
}
