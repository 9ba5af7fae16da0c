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
    @Schema(description = "no sale since then") @Nullable Instant endedAt,
    @Nullable Instant closedAt,
    @Schema(description = "set when closed: the count is blind") @Nullable CashSum expectedCash,
    @Nullable Money actualCash,
    @Nullable CashSum difference,
    @Schema(
            description =
                "set when closed: whether cash or anything else counted differs by more than the"
                    + " store's difference_limit")
        @Nullable Boolean differenceExceedsLimit,
    @Schema(description = "what was said at closing") @Nullable String note,
    long version) {

  /** Whether anything may still be sold in it. */
  @JsonIgnore
  public boolean isOpen() {
    return status == SessionStatus.OPEN;
  }

  /** Whether it was counted, for ever. */
  @JsonIgnore
  public boolean isClosed() {
    return status == SessionStatus.CLOSED;
  }
}
