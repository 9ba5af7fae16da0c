package uz.erp.sales.report;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.sales.session.SessionStatus;
import uz.erp.sales.session.SessionView;

/** Which session a report is about, and which report it is. */
public record ReportHead(
    @Schema(description = "x until the session is closed; z when closed, frozen") Kind type,
    @Schema(description = "gapless per register, of a z report") @Nullable Long zNumber,
    @Schema(description = "1 for the z report as closed, more when it was counted anew")
        @Nullable Integer revision,
    @Schema(description = "session id") long session,
    @Schema(description = "register id") long register,
    String registerName,
    @Schema(description = "employee id") long cashier,
    String cashierName,
    SessionStatus status,
    Instant openedAt,
    @Nullable Instant endedAt,
    @Nullable Instant closedAt,
    Instant generatedAt,
    Money openingBalance,
    @Schema(
            description =
                "the drawer is still to be counted and the store counts blind: whatever tells what"
                    + " should be in it is null for callers with neither manage_sales nor view_all")
        boolean isBlind) {

  static ReportHead of(SessionView session, Instant now) {
    return new ReportHead(
        Kind.X,
        null,
        null,
        session.id(),
        session.register(),
        session.registerName(),
        session.cashier(),
        session.cashierName(),
        session.status(),
        session.openedAt(),
        session.endedAt(),
        session.closedAt(),
        now,
        session.openingBalance(),
        false);
  }

  ReportHead frozen(SessionView closed, long number, int newRevision) {
    return new ReportHead(
        Kind.Z,
        number,
        newRevision,
        session,
        register,
        registerName,
        cashier,
        cashierName,
        closed.status(),
        openedAt,
        closed.endedAt(),
        closed.closedAt(),
        generatedAt,
        openingBalance,
        false);
  }

  ReportHead blind() {
    return new ReportHead(
        type,
        zNumber,
        revision,
        session,
        register,
        registerName,
        cashier,
        cashierName,
        status,
        openedAt,
        endedAt,
        closedAt,
        generatedAt,
        openingBalance,
        true);
  }

  /** Whether the count goes on. */
  @Schema(name = "SessionReportType")
  public enum Kind {
    X,
    Z;

    /** The name on the wire. */
    @JsonValue
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
