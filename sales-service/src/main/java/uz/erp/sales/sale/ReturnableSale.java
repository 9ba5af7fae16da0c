package uz.erp.sales.sale;

import java.util.List;
import uz.erp.platform.problem.ProblemException;

/** A completed sale, locked, with what was paid for it. */
public record ReturnableSale(Sale sale, List<Payment> payments) {

  /** Refuses what was not paid, or is all back already. */
  ReturnableSale requireReturnable() {
    switch (sale.head().status()) {
      case COMPLETED -> {
        return this;
      }
      case PENDING -> throw new ProblemException(SaleProblem.SALE_NOT_COMPLETED);
      case CANCELLED -> throw new ProblemException(SaleProblem.SALE_CANCELLED);
      case REFUNDED -> throw new ProblemException(SaleProblem.SALE_ALREADY_REFUNDED);
    }
    throw new IllegalStateException(sale.head().status().wire());
  }
}
