using Microsoft.AspNetCore.Diagnostics;

namespace CloudPortal.Components.Failures;

/// <summary>What answers when a request failed: the page that says so, also in the place of a form that was posted.</summary>
public static class ErrorAnswers
{
    public static void UseErrorAnswers(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error",
            CreateScopeForErrors = true,
            StatusCodeSelector = failure => failure is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.Use((context, next) =>
        {
            // The page is shown, not posted to: else it would want the form's antiforgery token, which may be what failed.
            if (context.Features.Get<IExceptionHandlerFeature>() is not null)
            {
                context.Request.Method = HttpMethods.Get;
            }

            return next(context);
        });
    }
}
