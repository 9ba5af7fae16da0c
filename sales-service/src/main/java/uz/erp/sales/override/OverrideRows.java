package uz.erp.sales.override;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.access.OpaqueToken;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;

/** The table of overrides; that none is spent twice is decided by one conditional update. */
@Repository
class OverrideRows {

  static final String COLUMNS =
      """
      id, action, sale_id, sale_line_id, max_percent, min_price, max_amount, reason, approved_by,
      approved_by_name, created_at, expires_at, spent_at, spent_by, spent_by_name
      """;

  private final JdbcClient jdbc;

  OverrideRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long insert(
      NewOverride asked, OpaqueToken token, CurrentEmployee by, Instant now, Instant expiresAt) {
    return jdbc.sql(
            """
            insert into sale_override (token_hash, action, sale_id, sale_line_id, max_percent,
              min_price, max_amount, reason, approved_by, approved_by_name, created_at, expires_at)
            values (:hash, :action, :sale, :line, :percent, :price, :amount, :reason, :by, :name,
              :now, :expires)
            returning id""")
        .param("hash", token.hash())
        .param("action", asked.action().wire())
        .param("sale", asked.sale())
        .param("line", asked.itemId())
        .param("percent", number(asked.maxPercent()))
        .param("price", number(asked.price()))
        .param("amount", number(asked.amount()))
        .param("reason", asked.reason() == null ? null : asked.reason().strip())
        .param("by", by.employeeId())
        .param("name", by.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** Empty when the token is unknown, spent, expired, or for something else. */
  Optional<Approval> spend(OpaqueToken token, OverrideUse use, CurrentEmployee by, Instant now) {
    return jdbc.sql(
            """
            update sale_override set spent_at = :now, spent_by = :by, spent_by_name = :name,
              spent_line_id = :line
            where token_hash = :hash and spent_at is null and expires_at > :now
              and action = :action and sale_id is not distinct from :sale::bigint
              and (sale_line_id is null or sale_line_id = :line::bigint)
              and (max_percent is null or :percent::numeric <= max_percent)
              and (min_price is null or :price::numeric >= min_price)
              and (max_amount is null or :amount::numeric <= max_amount)
            returning id as override_id, approved_by, approved_by_name""")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", by.employeeId())
        .param("name", by.name())
        .param("hash", token.hash())
        .param("action", use.action().wire())
        .param("sale", use.saleId())
        .param("line", use.itemId())
        .param("percent", number(use.percent()))
        .param("price", number(use.price()))
        .param("amount", number(use.amount()))
        .query(Approval.class)
        .optional();
  }

  static OverrideView view(ResultSet row, int number) throws SQLException {
    BigDecimal percent = row.getBigDecimal("max_percent");
    return new OverrideView(
        row.getLong("id"),
        OverrideAction.of(row.getString("action")),
        row.getObject("sale_id", Long.class),
        row.getObject("sale_line_id", Long.class),
        percent == null ? null : Percent.of(percent),
        money(row, "min_price"),
        money(row, "max_amount"),
        row.getString("reason"),
        row.getLong("approved_by"),
        row.getString("approved_by_name"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        instant(row, "spent_at"),
        row.getObject("spent_by", Long.class),
        row.getString("spent_by_name"));
  }

  private static @Nullable Money money(ResultSet row, String column) throws SQLException {
    BigDecimal amount = row.getBigDecimal(column);
    return amount == null ? null : Money.of(amount);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable BigDecimal number(@Nullable Money money) {
    return money == null ? null : money.amount();
  }

  private static @Nullable BigDecimal number(@Nullable Percent percent) {
    return percent == null ? null : percent.amount();
  }
}
