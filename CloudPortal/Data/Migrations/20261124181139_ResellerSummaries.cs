using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CloudPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class ResellerSummaries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ResellerSummaries",
                columns: table => new
                {
                    ResellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Apps = table.Column<int>(type: "INTEGER", nullable: false),
                    WhiteLabels = table.Column<int>(type: "INTEGER", nullable: false),
                    TierFrom = table.Column<int>(type: "INTEGER", nullable: true),
                    TierDiscount = table.Column<int>(type: "INTEGER", nullable: true),
                    ToNextTier = table.Column<int>(type: "INTEGER", nullable: true),
                    NextTierDiscount = table.Column<int>(type: "INTEGER", nullable: true),
                    RunRate = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicPrice = table.Column<long>(type: "INTEGER", nullable: false),
                    Discount = table.Column<long>(type: "INTEGER", nullable: false),
                    PortfolioVersion = table.Column<long>(type: "INTEGER", nullable: false),
                    ComputedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ComputedOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResellerSummaries", x => x.ResellerId);
                    table.ForeignKey(
                        name: "FK_ResellerSummaries_Resellers_ResellerId",
                        column: x => x.ResellerId,
                        principalTable: "Resellers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ResellerSummaries_Apps",
                table: "ResellerSummaries",
                column: "Apps");

            migrationBuilder.CreateIndex(
                name: "IX_ResellerSummaries_Currency_Discount",
                table: "ResellerSummaries",
                columns: new[] { "Currency", "Discount" });

            migrationBuilder.CreateIndex(
                name: "IX_ResellerSummaries_Currency_RunRate",
                table: "ResellerSummaries",
                columns: new[] { "Currency", "RunRate" });

            migrationBuilder.CreateIndex(
                name: "IX_ResellerSummaries_WhiteLabels",
                table: "ResellerSummaries",
                column: "WhiteLabels");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ResellerSummaries");
        }
    }
}
