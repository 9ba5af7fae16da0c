package uz.erp.sales.receipt;

import static uz.erp.sales.receipt.PrintedText.money;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/** Writes how it was paid, and what that leaves the customer with. */
final class PaymentsLayout {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

  private final PrintedText text;

  PaymentsLayout(PrintedText text) {
    this.text = text;
  }

  void write(Receipt receipt) {
    for (Receipt.Paid paid : receipt.payments()) {
      String card = paid.cardLast4() == null ? "" : " *" + paid.cardLast4();
      text.pair("method." + paid.paymentMethod().wire(), card, money(paid.amount()));
      LocalDate due = paid.dueDate();
      text.pair("due_date", due == null ? null : DAY.format(due));
    }
    if (receipt.changeAmount().isPositive()) {
      text.pair("received", money(receipt.receivedAmount()));
      text.pair("change", money(receipt.changeAmount()));
    }
    if (receipt.refundedAmount().isPositive()) {
      text.pair("refunded", money(receipt.refundedAmount()));
    }
    Receipt.Account account = receipt.account();
    if (account != null) {
      write(account);
    }
  }

  /** Writes nothing for a customer who has neither points nor debts. */
  private void write(Receipt.Account account) {
    Map<String, Money> said = new LinkedHashMap<>();
    say(said, "points_earned", account.pointsEarned());
    say(said, "points_balance", account.pointsBalance());
    say(said, "debt", account.debt());
    if (!said.isEmpty()) {
      text.rule();
      said.forEach((label, amount) -> text.pair(label, money(amount)));
    }
  }

  private static void say(Map<String, Money> said, String label, @Nullable Money amount) {
    if (amount != null && !amount.isZero()) {
      said.put(label, amount);
    }
  }
}
