package uz.erp.sales.session;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/** A session as others see it. */
@Schema(name = "Session")
public record SessionView(
    long id,
    long register,
    String registerName,
    @Schema(description = "employee id") long cashier,
    String cashierName,
    SessionStatus status,
    Money openingBalance,
    Instant openedAt,
    @Nullable Instant closedAt,
    @Schema(description = "set when closed: the count is blind") @Nullable CashSum expectedCash,
    @Nullable Money actualCash,
    @Nullable CashSum difference,
    long version) {

  /** Whether anything may still happen in it. */
  @JsonIgnore
  public boolean isOpen() {
    return status == SessionStatus.OPEN;
  }
}
