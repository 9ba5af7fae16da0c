package uz.erp.sales.past;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of files that wait to be imported, receipt by receipt. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PastRows {

  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PastRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(long importId, List<StagedLine> lines) {
    jdbc.sql(
            """
            insert into past_import_row (import_id, sold_on, register, receipt, row_number, cells)
            select ?, * from unnest(?, ?, ?, ?, ?)
            """)
        .param(importId)
        .param(texts(lines, line -> line.key().soldOn()))
        .param(texts(lines, line -> line.key().register()))
        .param(texts(lines, line -> line.key().receipt()))
        .param(lines.stream().map(StagedLine::row).toArray(Integer[]::new))
        .param(texts(lines, line -> json.writeValueAsString(line.cells())))
        .update();
  }

  private static String[] texts(List<StagedLine> lines, Function<StagedLine, String> field) {
    return lines.stream().map(field).toArray(String[]::new);
  }

  /** Where the import has come to. */
  StagedLine cursor(long importId) {
    return jdbc.sql(
            """
            select last_date, last_register, last_receipt, last_row from past_import where id = ?
            """)
        .param(importId)
        .query(
            (row, number) ->
                new StagedLine(
                    new ReceiptKey(
                        row.getString("last_date"),
                        row.getString("last_register"),
                        row.getString("last_receipt")),
                    row.getInt("last_row"),
                    List.of()))
        .single();
  }

  /** The rows behind this one. */
  List<StagedLine> after(long importId, StagedLine last, int limit) {
    return jdbc.sql(
            """
            select sold_on, register, receipt, row_number, cells from past_import_row
            where import_id = :id
              and (sold_on, register, receipt, row_number) > (:date, :register, :receipt, :row)
            order by sold_on, register, receipt, row_number limit :limit
            """)
        .param("id", importId)
        .param("date", last.key().soldOn())
        .param("register", last.key().register())
        .param("receipt", last.key().receipt())
        .param("row", last.row())
        .param("limit", limit)
        .query(
            (row, number) ->
                new StagedLine(
                    new ReceiptKey(
                        row.getString("sold_on"),
                        row.getString("register"),
                        row.getString("receipt")),
                    row.getInt("row_number"),
                    json.readValue(row.getString("cells"), TEXTS)))
        .list();
  }

  /** Records that the rows up to this one are done. */
  void passed(long importId, StagedLine last) {
    jdbc.sql(
            """
            update past_import set last_date = ?, last_register = ?, last_receipt = ?, last_row = ?
            where id = ?
            """)
        .params(
            last.key().soldOn(), last.key().register(), last.key().receipt(), last.row(), importId)
        .update();
  }

  /**
   * Rows without a readable day by their receipts: they may belong to any of that number. Each is
   * looked up by itself, because their number is not known before.
   */
  Map<ReceiptKey, Integer> undated(long importId, Collection<ReceiptKey> keys) {
    Map<ReceiptKey, Integer> found = new HashMap<>();
    jdbc.sql(
            """
            select k.register, k.receipt, r.row_number
            from unnest(:registers, :receipts) as k (register, receipt)
            cross join lateral (
              select row_number from past_import_row
              where import_id = :id and sold_on = ''
                and register = k.register and receipt = k.receipt
              order by row_number limit 1) r
            """)
        .param("id", importId)
        .param("registers", keys.stream().map(ReceiptKey::register).toArray(String[]::new))
        .param("receipts", keys.stream().map(ReceiptKey::receipt).toArray(String[]::new))
        .query(
            (row, number) ->
                found.put(
                    new ReceiptKey("", row.getString("register"), row.getString("receipt")),
                    row.getInt("row_number")))
        .list();
    return found;
  }
}
