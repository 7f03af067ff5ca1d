using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CloudPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class NearMiss : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Form",
                table: "ResellerSummaries",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "NudgeChange",
                table: "ResellerSummaries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NudgeCount",
                table: "ResellerSummaries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NudgeMonths",
                table: "ResellerSummaries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "NudgeSetup",
                table: "ResellerSummaries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NudgeTierDiscount",
                table: "ResellerSummaries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "QuoteVersions",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<int>(
                name: "HighestPoints",
                table: "QuoteVersions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "RecipientKey",
                table: "QuoteVersions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "RecipientName",
                table: "QuoteVersions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_ResellerSummaries_Currency_NudgeChange",
                table: "ResellerSummaries",
                columns: new[] { "Currency", "NudgeChange" });

            migrationBuilder.CreateIndex(
                name: "IX_QuoteVersions_Lists",
                table: "QuoteVersions",
                columns: new[] { "QuoteId", "Number", "Status", "ValidUntil", "NeedsAttention", "ChangedAt", "FirstYear", "RecipientKey" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ResellerSummaries_Currency_NudgeChange",
                table: "ResellerSummaries");

            migrationBuilder.DropIndex(
                name: "IX_QuoteVersions_Lists",
                table: "QuoteVersions");

            migrationBuilder.DropColumn(
                name: "Form",
                table: "ResellerSummaries");

            migrationBuilder.DropColumn(
                name: "NudgeChange",
                table: "ResellerSummaries");

            migrationBuilder.DropColumn(
                name: "NudgeCount",
                table: "ResellerSummaries");

            migrationBuilder.DropColumn(
                name: "NudgeMonths",
                table: "ResellerSummaries");

            migrationBuilder.DropColumn(
                name: "NudgeSetup",
                table: "ResellerSummaries");

            migrationBuilder.DropColumn(
                name: "NudgeTierDiscount",
                table: "ResellerSummaries");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "QuoteVersions");

            migrationBuilder.DropColumn(
                name: "HighestPoints",
                table: "QuoteVersions");

            migrationBuilder.DropColumn(
                name: "RecipientKey",
                table: "QuoteVersions");

            migrationBuilder.DropColumn(
                name: "RecipientName",
                table: "QuoteVersions");
        }
    }
}
