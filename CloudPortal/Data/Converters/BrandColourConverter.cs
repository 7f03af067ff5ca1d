using CloudPortal.Domain.Licensing;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CloudPortal.Data.Converters;

internal sealed class BrandColourConverter() : ValueConverter<BrandColour, string>(colour => colour.Value, text => BrandColour.Parse(text));
