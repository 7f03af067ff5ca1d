using CloudPortal.Data;
using Microsoft.AspNetCore.Identity;

namespace CloudPortal.Services.Accounts;

/// <summary>Length is the only rule. The upper bound keeps anyone from making the server hash a novel.</summary>
internal sealed class PasswordLength : IPasswordValidator<PortalUser>
{
    public const int Minimum = 12;
    public const int Maximum = 100;

    /// <returns>What is wrong, as a sentence; null for a good one.</returns>
    public static string? Check(string? password) =>
        password is null or { Length: < Minimum } || string.IsNullOrWhiteSpace(password) ? "A password has at least 12 characters."
        : password.Length > Maximum ? "A password has at most 100 characters."
        : null;

    public Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password) =>
        Task.FromResult(password is { Length: > Maximum }
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordTooLong", Description = $"A password has at most {Maximum} characters." })
            : IdentityResult.Success);
}
