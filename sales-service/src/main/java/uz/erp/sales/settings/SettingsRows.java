package uz.erp.sales.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;

/** The one row of the settings. */
@Repository
class SettingsRows {

  private static final String ALL = "select * from till_settings where id = 1";

  private final JdbcClient jdbc;

  SettingsRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  TillSettings get() {
    return jdbc.sql(ALL).query(SettingsRows::row).single();
  }

  TillSettings lock() {
    return jdbc.sql(ALL + " for no key update").query(SettingsRows::row).single();
  }

  TillSettings update(TillSettings settings) {
    return jdbc.sql(
            """
            update till_settings set tax_mode = :taxMode, cash_rounding = :cashRounding,
              discount_limit_percent = :discountLimit,
              cashier_changes_prices = :changesPrices, cashier_removes_lines = :removesLines,
              cash_movement_limit = :movementLimit, blind_count = :blindCount,
              difference_limit = :differenceLimit, refund_days = :refundDays,
              refunds_of_closed_sessions = :ofClosed, credit_days = :creditDays,
              receipt_header = :header, receipt_footer = :footer, receipt_width = :width,
              version = version + 1, updated_at = now()
            where id = 1
            returning *""")
        .param("taxMode", settings.taxMode().wire())
        .param("cashRounding", settings.cashRounding().amount())
        .param("discountLimit", settings.discountLimitPercent().amount())
        .param("changesPrices", settings.cashierChangesPrices())
        .param("removesLines", settings.cashierRemovesLines())
        .param("movementLimit", settings.cashMovementLimit().amount())
        .param("blindCount", settings.blindCount())
        .param("differenceLimit", settings.differenceLimit().amount())
        .param("refundDays", settings.refundDays())
        .param("ofClosed", settings.refundsOfClosedSessions())
        .param("creditDays", settings.creditDays())
        .param("header", settings.receiptHeader())
        .param("footer", settings.receiptFooter())
        .param("width", settings.receiptWidth())
        .query(SettingsRows::row)
        .single();
  }

  private static TillSettings row(ResultSet row, int number) throws SQLException {
    return new TillSettings(
        TaxMode.of(row.getString("tax_mode")),
        Money.of(row.getBigDecimal("cash_rounding")),
        Percent.of(row.getBigDecimal("discount_limit_percent")),
        row.getBoolean("cashier_changes_prices"),
        row.getBoolean("cashier_removes_lines"),
        Money.of(row.getBigDecimal("cash_movement_limit")),
        row.getBoolean("blind_count"),
        Money.of(row.getBigDecimal("difference_limit")),
        row.getObject("refund_days", Integer.class),
        row.getBoolean("refunds_of_closed_sessions"),
        row.getInt("credit_days"),
        row.getString("receipt_header"),
        row.getString("receipt_footer"),
        row.getInt("receipt_width"),
        row.getLong("version"));
  }
}
