using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CloudPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class OrderOfPublishing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "PublicationNumber",
                table: "PriceBooks",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "PriceBookId",
                table: "AuditEntries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_PriceBookId",
                table: "AuditEntries",
                column: "PriceBookId",
                filter: "\"PriceBookId\" IS NOT NULL");

            // Books were published in the order in which they were made, and no name has come twice yet.
            migrationBuilder.Sql("""UPDATE "PriceBooks" SET "PublicationNumber" = "Id" WHERE "EffectiveFrom" IS NOT NULL;""");
            migrationBuilder.Sql(
                """
                UPDATE "AuditEntries" SET "PriceBookId" = (SELECT b."Id" FROM "PriceBooks" b WHERE b."Name" = "AuditEntries"."Subject")
                WHERE "Action" IN ('BookPublished', 'BookUnscheduled', 'LossAcknowledged', 'LossUnacknowledged');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_PriceBookId",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "PublicationNumber",
                table: "PriceBooks");

            migrationBuilder.DropColumn(
                name: "PriceBookId",
                table: "AuditEntries");
        }
    }
}
