package uz.erp.sales.sale.draft;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.sales.sale.Sale;
import uz.erp.sales.sale.SaleProblem;
import uz.erp.sales.sale.Sales;
import uz.erp.sales.session.SessionView;

/** Finds the draft a scan goes to, or starts one: there is one draft per session at a time. */
@Component
class Drafts {

  private static final int ATTEMPTS = 10;

  private final Sales sales;
  private final NewDrafts newDrafts;
  private final StoreClock clock;

  Drafts(Sales sales, NewDrafts newDrafts, StoreClock clock) {
    this.sales = sales;
    this.newDrafts = newDrafts;
    this.clock = clock;
  }

  /**
   * The locked draft of a session that the caller shares.
   *
   * @param clientUuid the till's own identity of the sale; a draft without one takes it on
   */
  Sale lockOrStart(SessionView session, @Nullable UUID clientUuid) {
    if (clientUuid == null) {
      return sales.lockDraft(session.id()).orElseGet(() -> start(session, null));
    }
    Optional<Sale> known = sales.lockByClientUuid(session.register(), clientUuid);
    if (known.isPresent()) {
      return requireOf(session, known.get());
    }
    return sales
        .lockDraft(session.id())
        .map(draft -> identify(draft, clientUuid))
        .orElseGet(() -> start(session, clientUuid));
  }

  private Sale start(SessionView session, @Nullable UUID clientUuid) {
    CurrentEmployee cashier = CurrentEmployee.get();
    Instant now = clock.now();
    String receiptNumber = ReceiptNumbers.of(now, clock.zone());
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      boolean taken = attempt > 1;
      Optional<Long> started =
          newDrafts.insert(session, cashier, receiptNumber, taken, clientUuid, now);
      if (started.isPresent()) {
        return sales.lock(started.get()).orElseThrow();
      }
      // either another scan of this session was first, or another till took the receipt number
      Optional<Sale> draft = sales.lockDraft(session.id());
      if (draft.isPresent()) {
        return clientUuid == null ? draft.get() : identify(draft.get(), clientUuid);
      }
    }
    throw new IllegalStateException("a draft can be neither found nor started");
  }

  private Sale identify(Sale draft, UUID clientUuid) {
    UUID known = draft.head().clientUuid();
    if (known == null) {
      return sales.setClientUuid(draft, clientUuid);
    }
    if (!known.equals(clientUuid)) {
      throw new ProblemException(
          SaleProblem.ANOTHER_SALE_PENDING, draft.head().origin().receiptNumber());
    }
    return draft;
  }

  private static Sale requireOf(SessionView session, Sale sale) {
    sale.requirePending();
    sale.requireNotHeld();
    if (sale.head().origin().sessionId() != session.id()) {
      throw new ProblemException(SaleProblem.CLIENT_UUID_TAKEN);
    }
    return sale;
  }
}
