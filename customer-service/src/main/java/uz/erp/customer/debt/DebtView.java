package uz.erp.customer.debt;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/**
 * What a customer owes.
 *
 * @param balance negative when paid in advance
 * @param available how much more may be taken on credit
 * @param overdue what of it is past its date
 * @param items what is open, due first
 */
@Schema(name = "CustomerDebt")
public record DebtView(
    long customerId,
    String customerName,
    Money balance,
    Money creditLimit,
    Money available,
    Money overdue,
    @Nullable LocalDate nextDueDate,
    List<Item> items) {

  /**
   * What is left of a charge.
   *
   * @param saleId null for a charge entered by hand
   */
  @Schema(name = "OpenDebt")
  public record Item(
      @Nullable Long saleId,
      LocalDate dueDate,
      Money amount,
      Money remaining,
      boolean isOverdue,
      long daysOverdue) {}
}
