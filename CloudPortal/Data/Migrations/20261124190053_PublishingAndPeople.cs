using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CloudPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class PublishingAndPeople : Migration
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

            migrationBuilder.CreateTable(
                name: "Invitations",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    ResellerId = table.Column<long>(type: "INTEGER", nullable: true),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitations", x => x.UserId);
                    table.ForeignKey(
                        name: "FK_Invitations_Resellers_ResellerId",
                        column: x => x.ResellerId,
                        principalTable: "Resellers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Invitations_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

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
                name: "IX_Invitations_ResellerId",
                table: "Invitations",
                column: "ResellerId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_TokenHash",
                table: "Invitations",
                column: "TokenHash",
                unique: true);

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
                name: "Invitations");

            migrationBuilder.DropTable(
                name: "LossAcknowledgements");

            migrationBuilder.DropTable(
                name: "PriceNotices");

            migrationBuilder.DropTable(
                name: "ResellerSummaries");

            migrationBuilder.DropColumn(
                name: "LossLimitPercent",
                table: "PriceBooks");
        }
    }
}
