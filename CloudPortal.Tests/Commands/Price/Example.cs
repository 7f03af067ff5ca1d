namespace CloudPortal.Tests.Commands.Price;

/// <summary>The example of the command's contract, and changes to it.</summary>
internal static class Example
{
    public const string Acme =
        """{ "cloudId": "ACME", "bundle": "WhiteLabel", "placement": "Standalone", "status": "Live", "orderedOn": "2025-11-02", "users": 120, "extraPoints": 0 }""";

    public const string AcmeDesk =
        """{ "cloudId": "ACMEDESK", "bundle": "FullFeature", "placement": "CustomerApp", "mainApp": "ACME", "status": "Live", "orderedOn": "2026-01-10", "users": 35 }""";

    public const string Nova = """{ "cloudId": "NOVA", "bundle": "WhiteLabel", "placement": "Standalone", "users": 40 }""";

    public const string WhiteLabelRate =
        """{ "bundle": "WhiteLabel",  "placement": "Standalone",  "setup": 2500.00, "platform": 499.00, "perUser": 0.80 }""";

    public const string Document = $$"""
        {
          "date": "2026-03-15",
          "book": {
            "name": "EUR 2026.1", "currency": "EUR", "volumeMode": "AllUnits",
            "discounts": { "setup": true, "platform": true, "perUser": false },
            "ceiling": 50,
            "rates": [
              {{WhiteLabelRate}},
              { "bundle": "FullFeature", "placement": "CustomerApp", "setup": 249.00,  "platform": 99.00,  "perUser": 1.10 }
            ],
            "tiers": [ { "from": 1, "discount": 0 }, { "from": 3, "discount": 10 } ]
          },
          "agreement": { "discount": 0 },
          "apps": [
            {{Acme}},
            {{AcmeDesk}}
          ],
          "order": [ {{Nova}} ]
        }
        """;

    /// <summary>The example with its text changed in pairs of old and new; each old one stands there exactly once.</summary>
    public static string With(params string[] changes)
    {
        var text = Document;
        for (var i = 0; i < changes.Length; i += 2)
        {
            Assert.Equal(2, text.Split(changes[i]).Length);
            text = text.Replace(changes[i], changes[i + 1], StringComparison.Ordinal);
        }

        return text;
    }
}
