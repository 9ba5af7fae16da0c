package uz.erp.sales.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import uz.erp.sales.session.CashMovementCategory;
import uz.erp.sales.session.CashMovementType;
import uz.erp.sales.session.CashSum;

/** How much happened in a session; says nothing of what customers left in the drawer. */
public record SessionActivity(
    long salesCount,
    QuantitySum itemsQuantity,
    long refundsCount,
    long cancelledCount,
    @Schema(description = "parked sales not resumed") long heldCount,
    CashSum cashIn,
    CashSum cashOut,
    List<Moved> cashMovements) {

  /** Cash moved one way for one purpose. */
  @Schema(name = "ReportCashMovements")
  public record Moved(
      CashMovementType type, CashMovementCategory category, long count, CashSum amount) {}
}
