package uz.erp.analytics.rfm;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import uz.erp.analytics.figure.MoneySum;

/** A customer with receipts in a period, and how it scores among all. */
public record ScoredCustomer(
    long customerId,
    @Schema(description = "null when the customer was deleted or is not known yet.")
        @Nullable String customerName,
    @Nullable String customerPhone,
    @Schema(example = "At Risk") Segment segment,
    @Schema(description = "Days from last_purchase_on to the end of the period.") long recencyDays,
    @Schema(description = "Receipts in the period, refunded or not.") long frequency,
    @Schema(description = "Spent in the period less what was refunded in it; may be below zero.")
        MoneySum monetary,
    @Schema(description = "1 to 5; 5 for the most recent.") int rScore,
    @Schema(description = "1 to 5.") int fScore,
    @Schema(description = "1 to 5.") int mScore,
    @Schema(description = "The last day of the period with a receipt.") LocalDate lastPurchaseOn) {

  static ScoredCustomer read(ResultSet row, LocalDate periodEnd) throws SQLException {
    LocalDate last = row.getObject("last_purchase_on", LocalDate.class);
    return new ScoredCustomer(
        row.getLong("customer_id"),
        row.getString("name"),
        row.getString("phone"),
        Segment.find(row.getString("segment")).orElseThrow(),
        ChronoUnit.DAYS.between(last, periodEnd),
        row.getLong("frequency"),
        new MoneySum(row.getBigDecimal("monetary")),
        row.getInt("r_score"),
        row.getInt("f_score"),
        row.getInt("m_score"),
        last);
  }
}
