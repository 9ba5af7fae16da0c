package uz.erp.sales.refund;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.sales.override.OverrideUse;
import uz.erp.sales.override.Overrides;
import uz.erp.sales.sale.SaleHead;
import uz.erp.sales.settings.StoreSettings;
import uz.erp.sales.settings.TillSettings;

/** What the owner lets come back, and which employees may take it. */
@Component
class RefundRules {

  private final StoreSettings settings;
  private final Overrides overrides;
  private final JdbcClient jdbc;
  private final StoreClock clock;

  RefundRules(StoreSettings settings, Overrides overrides, JdbcClient jdbc, StoreClock clock) {
    this.settings = settings;
    this.overrides = overrides;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Refuses a sale of a closed session or of too long ago, where the store does not take it. */
  void require(SaleHead sale) {
    TillSettings store = settings.get();
    Integer days = store.refundDays();
    if (days != null) {
      LocalDate last = Objects.requireNonNull(sale.completion()).businessDate().plusDays(days);
      if (clock.today().isAfter(last)) {
        throw new ProblemException(RefundProblem.REFUND_TOO_LATE, last.toString())
            .with("until", last.toString());
      }
    }
    if (!store.refundsOfClosedSessions() && isClosed(sale.origin().sessionId())) {
      throw new ProblemException(RefundProblem.REFUND_OF_CLOSED_SESSION);
    }
  }

  /** Spends an approval when the caller does not manage sales. */
  void approve(long saleId, Money amount, @Nullable String overrideToken) {
    if (!CurrentEmployee.get().has("manage_sales")) {
      var unused = overrides.spend(overrideToken, OverrideUse.refund(saleId, amount));
    }
  }

  private boolean isClosed(long sessionId) {
    return jdbc.sql("select status = 'closed' from cash_session where id = ?")
        .param(sessionId)
        .query(Boolean.class)
        .single();
  }
}
