package uz.erp.sales.debt;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.outbox.Outbox;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.time.StoreClock;
import uz.erp.sales.customer.CustomerBalances;
import uz.erp.sales.customer.CustomerLookup;
import uz.erp.sales.customer.SaleCustomer;
import uz.erp.sales.session.SessionLocks;
import uz.erp.sales.session.SessionView;

/**
 * Takes what customers pay of their debts into the drawer of an open session, and gives it back.
 * Row and event commit together, and what the till knows of the debt changes with them; the session
 * is locked first, the customer after the payment.
 */
@Service
public class DebtPayments {

  static final String TOPIC = "sales.debt-payment";

  private static final long PAID = 1;
  private static final long REVERSED = 2;

  private final SessionLocks sessions;
  private final CustomerLookup customers;
  private final CustomerBalances balances;
  private final DebtRows rows;
  private final Outbox outbox;
  private final StoreClock clock;

  DebtPayments(
      SessionLocks sessions,
      CustomerLookup customers,
      CustomerBalances balances,
      DebtRows rows,
      Outbox outbox,
      StoreClock clock) {
    this.sessions = sessions;
    this.customers = customers;
    this.balances = balances;
    this.rows = rows;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Takes a payment. The same till asking again, known by its own identity of the payment, gets the
   * first answer, however late and whatever became of the session.
   */
  @Transactional
  public DebtPaymentView take(DebtPaymentRequest request) {
    request.requireHonest();
    Optional<DebtPaymentView> known = known(request);
    if (known.isPresent()) {
      return known.get();
    }
    SessionView session = sessions.shareOpen(request.session());
    SaleCustomer customer = customers.get(request.customer());
    DebtPaymentView payment = payment(request, session, customer);
    Optional<Long> id = rows.insert(payment);
    if (id.isEmpty()) {
      // the same request was a moment faster; its payment is committed now
      return known(request).orElseThrow();
    }
    DebtPaymentView stored = rows.find(id.get()).orElseThrow();
    balances.payDebt(stored.customer(), stored.id(), stored.amount());
    outbox.append(TOPIC, DebtPaid.TYPE, stored.id(), PAID, DebtPaid.of(stored, currency()));
    return stored;
  }

  /** Gives the whole of a payment back, once; the money leaves the drawer of an open session. */
  @Transactional
  public DebtPaymentView reverse(long id, @Nullable ReverseDebtPayment asked) {
    ReverseDebtPayment request = asked == null ? ReverseDebtPayment.PLAIN : asked;
    DebtPaymentView payment = rows.find(id).orElseThrow(() -> unknown(id));
    if (payment.isReversed()) {
      throw new ProblemException(DebtProblem.DEBT_PAYMENT_ALREADY_REVERSED);
    }
    SessionView session = drawer(payment, request.session());
    CurrentEmployee employee = CurrentEmployee.get();
    Instant now = clock.now();
    String reason = request.reason();
    var reversal =
        new DebtPaymentView.Reversal(
            session.id(),
            session.register(),
            employee.employeeId(),
            employee.name(),
            reason == null || reason.isBlank() ? null : reason.strip(),
            now,
            clock.dateOf(now));
    if (!rows.reverse(payment, reversal)) {
      throw new ProblemException(DebtProblem.DEBT_PAYMENT_ALREADY_REVERSED);
    }
    balances.reverseDebtPayment(payment.customer(), id, payment.amount());
    outbox.append(
        TOPIC,
        DebtPaymentReversed.TYPE,
        id,
        REVERSED,
        DebtPaymentReversed.of(payment, reversal, currency()));
    return payment.reversed(reversal);
  }

  private SessionView drawer(DebtPaymentView payment, @Nullable Long asked) {
    if (asked != null) {
      return sessions.shareOpen(asked);
    }
    return sessions.shareIfOpen(payment.session()).orElseGet(sessions::shareOwn);
  }

  /** What a request with a known identity asks for again. */
  private Optional<DebtPaymentView> known(DebtPaymentRequest request) {
    UUID clientUuid = request.clientUuid();
    if (clientUuid == null) {
      return Optional.empty();
    }
    Optional<DebtPaymentView> known = rows.findByClientUuid(clientUuid);
    if (known.isPresent() && !known.get().isAskedBy(request, CurrentEmployee.get().employeeId())) {
      throw new ProblemException(DebtProblem.DEBT_CLIENT_UUID_TAKEN);
    }
    return known;
  }

  private DebtPaymentView payment(
      DebtPaymentRequest request, SessionView session, SaleCustomer customer) {
    CurrentEmployee cashier = CurrentEmployee.get();
    Instant now = clock.now();
    return new DebtPaymentView(
        0,
        session.id(),
        session.register(),
        customer.id(),
        customer.name(),
        cashier.employeeId(),
        cashier.name(),
        request.paymentMethod(),
        request.amount(),
        request.received(),
        request.received().minus(request.amount()),
        request.strippedNote(),
        request.clientUuid(),
        now,
        clock.dateOf(now),
        null);
  }

  private static String currency() {
    return TenantScope.current().currency();
  }

  private static ProblemException unknown(long id) {
    return new ProblemException(DebtProblem.DEBT_PAYMENT_NOT_FOUND, id);
  }
}
