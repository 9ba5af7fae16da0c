package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Eventually;

/** Nasiya: goods on account, a part paid at another till, and what is due then. */
final class CreditChapter implements Chapter {

  private static final Duration BOUND = Duration.ofSeconds(60);
  private static final BigDecimal LIMIT = new BigDecimal("150000.00");

  private final Counters counters;

  CreditChapter(Counters counters) {
    this.counters = counters;
  }

  @Override
  public String title() {
    return "Nasiya";
  }

  @Override
  public List<String> needs() {
    return List.of("POST /api/sales/debt-payments/", "GET /api/customers/customers/{id}/debt/");
  }

  @Override
  public void play(Shop shop, Agreements agreements) {
    long otabek =
        counters.newCustomer(
            Map.of("name", "Otabek", "phone", "+998935550202", "credit_limit", LIMIT));
    String due = LocalDate.now(ZoneId.of("Asia/Tashkent")).plusDays(10).toString();
    CustomerBook book = counters.books().customer(otabek);
    Bill goods = Bill.of(Position.of(counters.goods("Butter 82.5 % 180 g"), 6)).of(otabek);
    BigDecimal deposit = new BigDecimal("50000.00");
    Bill bill =
        goods.paid(Payment.cash(deposit), Payment.onCredit(goods.total().subtract(deposit), due));
    long sale = counters.sellOnceConsumed(counters.till(), bill).saleId();

    Bill tooMuch = goods.paid(Payment.onCredit(goods.total(), due));
    long more = counters.second().draft(tooMuch).number("/data/id");
    agreements.check(
        "beyond the limit, at another till",
        "credit_limit_exceeded",
        counters.second().checkout(more, tooMuch).code());
    counters.second().cancel(more, "beyond the limit");
    counters
        .second()
        .drawer()
        .takeDebt(otabek, Payment.cash(new BigDecimal("70000.50"), new BigDecimal("100000.00")));

    Answer debt =
        Eventually.last(
            BOUND,
            () -> shop.owner().get("/api/customers/customers/" + otabek + "/debt/").expect(200),
            seen -> seen.decimal("/balance").compareTo(book.debt()) == 0);
    agreements.check("owed", book.debt(), debt.decimal("/balance"));
    agreements.check("due on", due, debt.string("/next_due_date"));
    agreements.check("of the sale", sale, debt.number("/items/0/sale_id"));
    agreements.check(
        "taken on account", bill.paid(Payment.CREDIT), debt.decimal("/items/0/amount"));
    agreements.check("still open of it", book.debt(), debt.decimal("/items/0/remaining"));
    agreements.check("overdue", Arithmetic.NOTHING, debt.decimal("/overdue"));
    agreements.check("may still be taken", LIMIT.subtract(book.debt()), debt.decimal("/available"));
  }
}
