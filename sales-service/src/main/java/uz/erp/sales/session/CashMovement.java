package uz.erp.sales.session;

import java.time.Instant;
import uz.erp.platform.measure.Money;

/** Money moved through the drawer without a sale. */
public record CashMovement(
    long id,
    long session,
    CashMovementType type,
    Money amount,
    String reason,
    long employee,
    String employeeName,
    Instant createdAt) {}
