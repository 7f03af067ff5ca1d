using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CloudPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class Publishing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "LossLimitPercent",
                table: "PriceBooks",
                type: "INTEGER",
                nullable: false,
                defaultValue: 100000);

            migrationBuilder.AlterColumn<long>(
                name: "ResellerId",
                table: "AuditEntries",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(long),
                oldType: "INTEGER");

            migrationBuilder.CreateTable(
                name: "LossAcknowledgements",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PriceBookId = table.Column<long>(type: "INTEGER", nullable: false),
                    ResellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Before = table.Column<long>(type: "INTEGER", nullable: false),
                    After = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LossAcknowledgements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LossAcknowledgements_PriceBooks_PriceBookId",
                        column: x => x.PriceBookId,
                        principalTable: "PriceBooks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_LossAcknowledgements_Resellers_ResellerId",
                        column: x => x.ResellerId,
                        principalTable: "Resellers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PriceNotices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ResellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    PriceBookId = table.Column<long>(type: "INTEGER", nullable: true),
                    BookName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MovesOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Before = table.Column<long>(type: "INTEGER", nullable: false),
                    After = table.Column<long>(type: "INTEGER", nullable: false),
                    Later = table.Column<string>(type: "TEXT", nullable: true),
                    Reaction = table.Column<string>(type: "TEXT", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PriceNotices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PriceNotices_PriceBooks_PriceBookId",
                        column: x => x.PriceBookId,
                        principalTable: "PriceBooks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_PriceNotices_Resellers_ResellerId",
                        column: x => x.ResellerId,
                        principalTable: "Resellers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_LossAcknowledgements_PriceBookId_ResellerId",
                table: "LossAcknowledgements",
                columns: new[] { "PriceBookId", "ResellerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LossAcknowledgements_ResellerId",
                table: "LossAcknowledgements",
                column: "ResellerId");

            migrationBuilder.CreateIndex(
                name: "IX_PriceNotices_PriceBookId_ResellerId",
                table: "PriceNotices",
                columns: new[] { "PriceBookId", "ResellerId" },
                unique: true,
                filter: "\"WithdrawnAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PriceNotices_ResellerId_MovesOn",
                table: "PriceNotices",
                columns: new[] { "ResellerId", "MovesOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LossAcknowledgements");

            migrationBuilder.DropTable(
                name: "PriceNotices");

            migrationBuilder.DropColumn(
                name: "LossLimitPercent",
                table: "PriceBooks");

            migrationBuilder.AlterColumn<long>(
                name: "ResellerId",
                table: "AuditEntries",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L,
                oldClrType: typeof(long),
                oldType: "INTEGER",
                oldNullable: true);
        }
    }
}
