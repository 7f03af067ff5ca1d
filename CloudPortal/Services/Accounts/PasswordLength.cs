using CloudPortal.Data;
using Microsoft.AspNetCore.Identity;

namespace CloudPortal.Services.Accounts;

/// <summary>Length is the only rule. The upper bound keeps anyone from making the server hash a novel.</summary>
internal sealed class PasswordLength : IPasswordValidator<PortalUser>
{
    public const int Minimum = 12;
    public const int Maximum = 100;

    public Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password) =>
        Task.FromResult(password is { Length: > Maximum }
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordTooLong", Description = $"A password has at most {Maximum} characters." })
            : IdentityResult.Success);
}
