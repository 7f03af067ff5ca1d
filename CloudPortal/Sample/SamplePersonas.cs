using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Accounts;

namespace CloudPortal.Sample;

/// <summary>The people of the sample data whom the sign-in page offers.</summary>
public static class SamplePersonas
{
    /// <summary>For tools that sign in by form; it opens nothing outside sample data.</summary>
    public const string Password = "sample-data-only";

    public static readonly Persona NimbusOwner = new(
        "nimbus", "mara.holt@nimbus.example", "Nimbus Telecom", Role.Owner, "9 White Labels, one below the 30\u00a0% tier");

    public static readonly Persona Sales = new(
        "sales", "tom.brandt@cloudportal.example", "Tom Brandt", Role.Sales, "25 quotes in all states, near-miss radar");

    public static readonly Persona Admin = new(
        "admin", "ines.vidal@cloudportal.example", "Ines Vidal", Role.Admin, "Price books of all resellers, and what a change would do");

    public static readonly PersonaDoor Door = new([NimbusOwner, Sales, Admin]);
}
