package uz.erp.catalog.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.tenancy.Tenant;

/** The rows of transfers of the bound store; a transfer is locked before any stock is. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Transfers {

  private static final String COLUMNS =
      """
      select id, reference, direction, status, other_key, other_schema, other_zone, other_currency,
        other_language
      from transfer where\s""";

  private final JdbcClient jdbc;

  Transfers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Transfer> lock(long id) {
    return jdbc.sql(COLUMNS + "id = :id for update")
        .param("id", id)
        .query(Transfers::read)
        .optional();
  }

  Optional<Transfer> lock(TransferDirection direction, String otherKey, UUID reference) {
    return jdbc.sql(
            COLUMNS
                + "direction = :direction and other_key = :key and reference = :reference for update")
        .param("direction", direction.code())
        .param("key", otherKey)
        .param("reference", reference)
        .query(Transfers::read)
        .optional();
  }

  /** Empty when the store has it already. */
  Optional<Long> insert(
      UUID reference,
      TransferDirection direction,
      TransferStatus status,
      Tenant other,
      String otherName,
      @Nullable String note,
      String sentBy,
      Instant sentAt) {
    return jdbc.sql(
            """
            insert into transfer (reference, direction, status, other_key, other_schema, other_name,
              other_zone, other_currency, other_language, note, sent_by, sent_at)
            values (:reference, :direction, :status, :key, :schema, :name, :zone, :currency,
              :language, cast(:note as text), :sent_by, :sent_at)
            on conflict on constraint uq_transfer_reference do nothing
            returning id
            """)
        .param("reference", reference)
        .param("direction", direction.code())
        .param("status", status.code())
        .param("key", other.key())
        .param("schema", other.schema())
        .param("name", otherName)
        .param("zone", other.zone().getId())
        .param("currency", other.currency())
        .param("language", other.language())
        .param("note", note)
        .param("sent_by", sentBy)
        .param("sent_at", sentAt.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .optional();
  }

  void insertLine(long transferId, TransferLine line) {
    jdbc.sql(
            """
            insert into transfer_line (transfer_id, position, product_id, batch_id, quantity,
              unit_cost, name, sku, barcodes, unit, sale_price, tax_rate, batch_number, expires_on)
            values (:transfer, :position, cast(:product as bigint), cast(:batch as bigint),
              :quantity, :unit_cost, :name, :sku, :barcodes, :unit, :sale_price, :tax_rate,
              cast(:batch_number as text), cast(:expires_on as date))
            """)
        .param("transfer", transferId)
        .param("position", line.position())
        .param("product", line.productId())
        .param("batch", line.batchId())
        .param("quantity", line.quantity().amount())
        .param("unit_cost", line.unitCost().amount())
        .param("name", line.name())
        .param("sku", line.sku())
        .param("barcodes", line.barcodes().toArray(String[]::new))
        .param("unit", line.unit())
        .param("sale_price", line.salePrice().amount())
        .param("tax_rate", line.taxRate())
        .param("batch_number", line.batchNumber())
        .param("expires_on", line.expiresOn())
        .update();
  }

  List<TransferLine> linesOf(long transferId) {
    return jdbc.sql("select * from transfer_line where transfer_id = :id order by position")
        .param("id", transferId)
        .query(TransferLine::read)
        .list();
  }

  void cancelling(long id, String by) {
    jdbc.sql("update transfer set status = 'cancelling', closed_by = :by where id = :id")
        .param("id", id)
        .param("by", by)
        .update();
  }

  void close(
      long id, TransferStatus status, @Nullable String by, Instant at, @Nullable String reason) {
    jdbc.sql(
            """
            update transfer
            set status = :status, closed_by = coalesce(cast(:by as text), closed_by),
              closed_at = :at, reason = cast(:reason as text)
            where id = :id
            """)
        .param("id", id)
        .param("status", status.code())
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("reason", reason)
        .update();
  }

  private static Transfer read(ResultSet row, int number) throws SQLException {
    return new Transfer(
        row.getLong("id"),
        row.getObject("reference", UUID.class),
        TransferDirection.find(row.getString("direction")).orElseThrow(),
        TransferStatus.find(row.getString("status")).orElseThrow(),
        new Tenant(
            row.getString("other_key"),
            row.getString("other_schema"),
            ZoneId.of(row.getString("other_zone")),
            row.getString("other_currency"),
            row.getString("other_language")));
  }
}
