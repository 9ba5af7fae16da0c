package uz.erp.task.cause;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/** What is needed of {@code sales.session-closed.v1}. */
public record SessionClosed(
    long sessionId,
    String registerName,
    String cashierName,
    Instant closedAt,
    LocalDate businessDate,
    long zNumber,
    long revision,
    Money expectedCash,
    Money actualCash,
    Money difference,
    @Nullable Money differenceLimit,
    boolean differenceExceedsLimit) {}
