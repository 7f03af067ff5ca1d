namespace CloudPortal.E2E.Infrastructure;

/// <summary>Somebody of the sample data.</summary>
public sealed record Person(string Name, string Email)
{
    /// <summary>Owner of Nimbus Telecom.</summary>
    public static readonly Person Mara = new("Mara Holt", "mara.holt@nimbus.example");

    /// <summary>Manager of Nimbus Telecom, who may order.</summary>
    public static readonly Person Jonas = new("Jonas Reed", "jonas.reed@nimbus.example");

    /// <summary>Viewer of Nimbus Telecom.</summary>
    public static readonly Person Lena = new("Lena Fjord", "lena.fjord@nimbus.example");

    /// <summary>Owner of Skerry Telecom.</summary>
    public static readonly Person Ola = new("Ola Steen", "ola.steen@skerry.example");

    /// <summary>Sales.</summary>
    public static readonly Person Tom = new("Tom Brandt", "tom.brandt@cloudportal.example");

    /// <summary>Owner of Hollin Connect, which has licensed nothing yet.</summary>
    public static readonly Person Priya = new("Priya Nair", "priya.nair@hollin.example");

    /// <summary>Admin.</summary>
    public static readonly Person Ines = new("Ines Vidal", "ines.vidal@cloudportal.example");
}
