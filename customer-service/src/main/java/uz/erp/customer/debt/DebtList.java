package uz.erp.customer.debt;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/**
 * A page of those who owe, and what all who were asked for owe together.
 *
 * @param count of all pages together
 */
@Schema(name = "DebtList")
public record DebtList(
    Totals totals,
    long count,
    @Nullable String next,
    @Nullable String previous,
    List<Debtor> results) {

  /** Over all pages. */
  @Schema(name = "DebtTotals")
  public record Totals(
      @Schema(example = "150000.00") String open, @Schema(example = "50000.00") String overdue) {}

  /**
   * A customer who owes.
   *
   * @param open what is open of the charges asked for
   * @param overdue what of it is past its date
   * @param balance everything owed
   */
  @Schema(name = "Debtor")
  public record Debtor(
      long customerId,
      String name,
      @Nullable String phone,
      Money balance,
      Money creditLimit,
      Money open,
      Money overdue,
      LocalDate nextDueDate,
      long daysOverdue,
      long itemsCount) {}
}
