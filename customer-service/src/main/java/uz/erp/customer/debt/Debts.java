package uz.erp.customer.debt;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.measure.Money;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Lists who owes what and when it is due. */
@Service
@Transactional(readOnly = true)
public class Debts {

  private static final Map<String, String> ORDERINGS =
      Map.of(
          "due_date", "next_due_date",
          "open", "open",
          "overdue", "overdue",
          "name", "name collate \"und-x-icu\"");

  private static final String DEBTORS =
      """
      with debtor as (
        select c.id, c.name, c.phone, c.credit_balance, c.credit_limit,
          sum(i.remaining) as open,
          coalesce(sum(i.remaining) filter (where i.due_date < :today), 0) as overdue,
          min(i.due_date) as next_due_date, count(*) as items
        from debt_item i join customer c on c.id = i.customer_id
        where c.deleted_at is null
          and (cast(:before as date) is null or i.due_date < :before)
          and (cast(:name as text) is null
            or strpos(c.search_key, search_form(:name)) > 0
            or strpos(c.contact_key, lower(:name)) > 0)
        group by c.id
        having cast(:late as boolean) is null
          or (coalesce(sum(i.remaining) filter (where i.due_date < :today), 0) > 0) = :late)
      """;

  private final JdbcClient jdbc;
  private final StoreClock clock;

  Debts(JdbcClient jdbc, StoreClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param overdue only those who are late, or only those who are not
   * @param dueBefore only what is due before this day
   */
  public DebtList list(@Nullable Boolean overdue, @Nullable LocalDate dueBefore, PageQuery page) {
    LocalDate today = clock.today();
    JdbcClient.StatementSpec rows =
        jdbc.sql(
            DEBTORS
                + ("select * from debtor order by " + page.orderBy(ORDERINGS, "due_date"))
                + ", id limit :limit offset :offset");
    JdbcClient.StatementSpec sums =
        jdbc.sql(
            DEBTORS
                + """
                select count(*) as count, coalesce(sum(open), 0.00) as open,
                  coalesce(sum(overdue), 0.00) as overdue
                from debtor""");
    for (JdbcClient.StatementSpec statement : List.of(rows, sums)) {
      statement
          .param("today", today)
          .param("before", dueBefore)
          .param("late", overdue)
          .param("name", page.search());
    }
    List<DebtList.Debtor> found =
        rows.param("limit", page.limit())
            .param("offset", page.offset())
            .query(
                (row, number) -> {
                  LocalDate due = row.getObject("next_due_date", LocalDate.class);
                  return new DebtList.Debtor(
                      row.getLong("id"),
                      row.getString("name"),
                      row.getString("phone"),
                      Money.of(row.getBigDecimal("credit_balance")),
                      Money.of(row.getBigDecimal("credit_limit")),
                      Money.of(row.getBigDecimal("open")),
                      Money.of(row.getBigDecimal("overdue")),
                      due,
                      Math.max(0, today.toEpochDay() - due.toEpochDay()),
                      row.getLong("items"));
                })
            .list();
    return sums.query(
            (row, number) -> {
              PageView<DebtList.Debtor> view = page.view(found, row.getLong("count"));
              return new DebtList(
                  new DebtList.Totals(
                      row.getBigDecimal("open").toPlainString(),
                      row.getBigDecimal("overdue").toPlainString()),
                  view.count(),
                  view.next(),
                  view.previous(),
                  view.results());
            })
        .single();
  }
}
