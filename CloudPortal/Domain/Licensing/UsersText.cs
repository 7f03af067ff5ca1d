using System.Globalization;

namespace CloudPortal.Domain.Licensing;

/// <summary>A number of users as people type it.</summary>
public static class UsersText
{
    /// <summary>Digits, with spaces for thousands if one likes; 0 to 10 000 000.</summary>
    public static bool TryParse(string text, out int users)
    {
        var digits = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        users = digits.Length is > 0 and <= 9 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read <= NewApp.MaxUsers ? read : -1;
        var isNumber = users >= 0;

        // Whoever goes on with what is no number of users goes on with none.
        users = Math.Max(users, 0);
        return isNumber;
    }
}
