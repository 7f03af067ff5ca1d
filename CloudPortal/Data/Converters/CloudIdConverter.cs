using CloudPortal.Domain;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CloudPortal.Data.Converters;

public sealed class CloudIdConverter() : ValueConverter<CloudId, string>(id => id.Value, text => CloudId.Parse(text));
