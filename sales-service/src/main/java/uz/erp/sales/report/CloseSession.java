package uz.erp.sales.report;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.sales.debt.RealMoney;
import uz.erp.sales.sale.PaymentMethod;

/** The end of a shift and what was counted. */
public record CloseSession(
    @Schema(description = "cash counted in the drawer") @NotNull @PositiveOrZero Money actualCash,
    @Schema(description = "what else was counted: card, mobile, transfer, each once") @Size(max = 3)
        @Nullable List<@Valid @NotNull CountedAmount> counted,
    @Schema(description = "notes and coins; together they are actual_cash") @Size(max = 50)
        @Nullable List<@Valid @NotNull Denomination> denominations,
    @Size(max = 500) @Pattern(regexp = "[\\P{Cc}\\s]*", message = "validation.characters")
        @Nullable String note) {

  /** What was counted beside the cash, by method. */
  Map<PaymentMethod, Money> others() {
    Map<PaymentMethod, Money> others = new EnumMap<>(PaymentMethod.class);
    for (CountedAmount amount : counted == null ? List.<CountedAmount>of() : counted) {
      others.put(amount.paymentMethod(), amount.amount());
    }
    return others;
  }

  /** Refuses what contradicts itself. */
  void requireConsistent() {
    FieldErrors errors = new FieldErrors();
    checkCounted(errors);
    if (denominations != null) {
      checkDenominations(denominations, errors);
    }
    errors.throwIfAny();
  }

  private void checkCounted(FieldErrors errors) {
    Set<PaymentMethod> seen = new HashSet<>();
    List<CountedAmount> amounts = counted == null ? List.of() : counted;
    for (int i = 0; i < amounts.size(); i++) {
      PaymentMethod method = amounts.get(i).paymentMethod();
      String field = "counted[" + i + "].payment_method";
      if (method == PaymentMethod.CASH || !RealMoney.METHODS.contains(method)) {
        errors.add(field, "validation.counted_method");
      } else if (!seen.add(method)) {
        errors.add(field, "validation.counted_twice");
      }
    }
  }

  private void checkDenominations(List<Denomination> parts, FieldErrors errors) {
    Set<Money> seen = new HashSet<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < parts.size(); i++) {
      Denomination part = parts.get(i);
      if (!seen.add(part.value())) {
        errors.add("denominations[" + i + "].value", "validation.counted_twice");
      }
      sum = sum.add(part.value().amount().multiply(BigDecimal.valueOf(part.count())));
    }
    if (sum.compareTo(actualCash.amount()) != 0) {
      errors.add("denominations", "validation.denominations_sum", sum.toPlainString());
    }
  }
}
