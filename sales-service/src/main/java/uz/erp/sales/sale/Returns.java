package uz.erp.sales.sale;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.ProblemException;

/**
 * Records in a sale what has come back of it. That no line and no payment goes back more than once
 * is decided by conditional updates, under the sale's lock.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Returns {

  private final JdbcClient jdbc;
  private final Sales sales;
  private final Payments payments;

  Returns(JdbcClient jdbc, Sales sales, Payments payments) {
    this.jdbc = jdbc;
    this.sales = sales;
    this.payments = payments;
  }

  /** Locks a sale; the caller holds the session it refunds in. */
  public ReturnableSale lock(long saleId) {
    Sale sale =
        sales
            .lock(saleId)
            .orElseThrow(() -> new ProblemException(SaleProblem.SALE_NOT_FOUND, saleId));
    return new ReturnableSale(sale, payments.of(saleId));
  }

  /** The sale after these parts of it came back. */
  public SaleView record(ReturnableSale before, List<LineReturn> lines, List<MoneyReturn> money) {
    recordLines(lines);
    recordMoney(money);
    List<SaleLine> linesAfter = before.sale().lines().stream().map(l -> l.after(lines)).toList();
    List<Payment> paymentsAfter = before.payments().stream().map(p -> p.after(money)).toList();
    boolean whole =
        linesAfter.stream().allMatch(line -> line.returned().quantity().equals(line.quantity()));
    SaleHead head = recordHead(before.sale().head(), sum(money), whole);
    return SaleView.of(head, linesAfter, paymentsAfter);
  }

  private void recordLines(List<LineReturn> lines) {
    int updated =
        jdbc.sql(
                """
                update sale_line l set refunded_quantity = l.refunded_quantity + r.quantity,
                  refunded_total = l.refunded_total + r.total,
                  refunded_tax = l.refunded_tax + r.tax,
                  refunded_discount = l.refunded_discount + r.discount
                from unnest(:ids::bigint[], :quantities::numeric[], :totals::numeric[],
                  :taxes::numeric[], :discounts::numeric[]) as r (id, quantity, total, tax, discount)
                where l.id = r.id and l.refunded_quantity + r.quantity <= l.quantity
                  and l.refunded_total + r.total <= l.total""")
            .param("ids", array(lines, l -> String.valueOf(l.line().storedId())))
            .param("quantities", array(lines, l -> l.quantity().toString()))
            .param("totals", array(lines, l -> l.total().toString()))
            .param("taxes", array(lines, l -> l.tax().toString()))
            .param("discounts", array(lines, l -> l.discount().toString()))
            .update();
    requireAll(updated, lines.size());
  }

  private void recordMoney(List<MoneyReturn> money) {
    if (money.isEmpty()) {
      return;
    }
    int updated =
        jdbc.sql(
                """
                update sale_payment p set refunded_amount = p.refunded_amount + r.amount
                from unnest(:ids::bigint[], :amounts::numeric[]) as r (id, amount)
                where p.id = r.id and p.refunded_amount + r.amount <= p.amount""")
            .param("ids", array(money, m -> String.valueOf(m.payment().storedId())))
            .param("amounts", array(money, m -> m.amount().toString()))
            .update();
    requireAll(updated, money.size());
  }

  private SaleHead recordHead(SaleHead head, Money amount, boolean whole) {
    SaleHead after = head.refunded(head.state().refunded().plus(amount), whole, head.version() + 1);
    int updated =
        jdbc.sql(
                """
                update sale set status = :status, refunded_amount = :refunded,
                  is_partially_refunded = :partially, version = version + 1
                where id = :id and status = 'completed' and version = :version""")
            .param("status", after.status().wire())
            .param("refunded", after.state().refunded().amount())
            .param("partially", after.state().isPartiallyRefunded())
            .param("id", head.id())
            .param("version", head.version())
            .update();
    requireAll(updated, 1);
    return after;
  }

  private static Money sum(List<MoneyReturn> money) {
    return money.stream().map(MoneyReturn::amount).reduce(Money.ZERO, Money::plus);
  }

  private static void requireAll(int updated, int expected) {
    if (updated != expected) {
      throw new IllegalStateException("a locked sale changed under its lock");
    }
  }

  private static <T> String[] array(List<T> rows, Function<T, String> part) {
    List<String> values = new ArrayList<>();
    rows.forEach(row -> values.add(part.apply(row)));
    return values.toArray(String[]::new);
  }
}
