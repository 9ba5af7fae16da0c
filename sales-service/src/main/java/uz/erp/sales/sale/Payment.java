package uz.erp.sales.sale;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/**
 * One payment of a sale: what was handed over, what went back, and the net that pays for the goods.
 *
 * @param id null until stored
 * @param amount the net; {@code received − change}
 * @param dueDate by when what was put on the customer's account is to be paid; only of credit
 * @param refunded what of the net has gone back to the customer so far
 */
public record Payment(
    @Nullable Long id,
    PaymentMethod method,
    Money amount,
    Money received,
    Money change,
    Money refunded,
    @Nullable String cardLast4,
    @Nullable String transactionId,
    @Nullable LocalDate dueDate) {

  /** The id of a payment that was read from the database. */
  public long storedId() {
    if (id == null) {
      throw new IllegalStateException("payment is not stored yet");
    }
    return id;
  }

  public Payment withId(long newId) {
    return new Payment(
        newId, method, amount, received, change, refunded, cardLast4, transactionId, dueDate);
  }

  /** This payment, due on a day. */
  public Payment due(LocalDate day) {
    return new Payment(
        id, method, amount, received, change, refunded, cardLast4, transactionId, day);
  }

  /** This payment after those of the amounts went back that are its own. */
  Payment after(List<MoneyReturn> returns) {
    Payment result = this;
    for (MoneyReturn part : returns) {
      if (part.payment().storedId() == storedId()) {
        result = result.refunded(part.amount());
      }
    }
    return result;
  }

  private Payment refunded(Money more) {
    return new Payment(
        id,
        method,
        amount,
        received,
        change,
        refunded.plus(more),
        cardLast4,
        transactionId,
        dueDate);
  }

  /** By when what is on credit is to be paid; null when nothing is. */
  public static @Nullable LocalDate dueDate(List<Payment> payments) {
    return payments.stream()
        .map(Payment::dueDate)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** What may still go back the way it came. */
  public Money refundable() {
    return amount.minus(refunded);
  }
}
