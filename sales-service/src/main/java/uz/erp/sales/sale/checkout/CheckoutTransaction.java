package uz.erp.sales.sale.checkout;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.outbox.Outbox;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.time.StoreClock;
import uz.erp.sales.customer.SaleCustomer;
import uz.erp.sales.sale.Cashier;
import uz.erp.sales.sale.Completion;
import uz.erp.sales.sale.Payment;
import uz.erp.sales.sale.Payments;
import uz.erp.sales.sale.Sale;
import uz.erp.sales.sale.SaleHead;
import uz.erp.sales.sale.SaleProblem;
import uz.erp.sales.sale.SaleView;
import uz.erp.sales.sale.Sales;
import uz.erp.sales.sale.draft.DraftLocks;
import uz.erp.sales.session.SessionLocks;

/**
 * Completes a sale: payments, numbers and the event commit together or not at all.
 *
 * <p>A fixed number of statements: session, sale, lines, payments in one batch, numbers and
 * completion in one, event; points and credit add the customer's balance, what was spent since, and
 * the spend. The counters every till of the store needs are taken last.
 */
@Service
class CheckoutTransaction {

  static final String TOPIC = "sales.sale";

  private final DraftLocks locks;
  private final Sales sales;
  private final Payments payments;
  private final Completions completions;
  private final CustomerAccounts accounts;
  private final Outbox outbox;
  private final StoreClock clock;

  CheckoutTransaction(
      DraftLocks locks,
      Sales sales,
      Payments payments,
      Completions completions,
      CustomerAccounts accounts,
      Outbox outbox,
      StoreClock clock) {
    this.locks = locks;
    this.sales = sales;
    this.payments = payments;
    this.completions = completions;
    this.accounts = accounts;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Completes a draft. The same till repeating the same checkout, known by its own identity of the
   * sale, gets the completed sale again, however late.
   */
  @Transactional
  public SaleView checkout(long saleId, CheckoutRequest request, @Nullable SaleCustomer customer) {
    DraftLocks.Locked locked = locks.lockAny(saleId);
    Sale sale = locked.sale();
    if (isRepeated(sale, request)) {
      return SaleView.of(sale.head(), sale.lines(), payments.of(saleId));
    }
    sale.requirePending();
    sale.requireNotHeld();
    SessionLocks.requireOpen(locked.session());
    sale.requireLines();
    Settlement settlement =
        Settlement.of(sale.head().totals().total(), sale.head().rounding(), request.offers());
    sale = identified(sale, request.clientUuid());
    if (customer != null) {
      sale = sales.setCustomer(sale, customer);
    }
    return complete(
        sale, accounts.charge(sale.head(), settlement, request.offers()), request.clientNumber());
  }

  private SaleView complete(Sale sale, Settlement settlement, @Nullable Long clientNumber) {
    CurrentEmployee cashier = CurrentEmployee.get();
    Instant now = clock.now();
    List<Payment> paid = completions.insertPayments(sale.id(), settlement.payments());
    SaleHead completed =
        completions.complete(
            sale.head(), settlement, clientNumber, Cashier.of(cashier), now, clock.dateOf(now));
    outbox.append(
        TOPIC,
        SaleCompleted.TYPE,
        sale.id(),
        completed.version(),
        SaleCompleted.of(
            sale.withHead(completed), paid, cashier.userId(), TenantScope.current().currency()));
    return SaleView.of(completed, sale.lines(), paid);
  }

  private boolean isRepeated(Sale sale, CheckoutRequest request) {
    Completion completion = sale.head().completion();
    return completion != null
        && Objects.equals(request.clientNumber(), completion.clientNumber())
        && request.clientUuid() != null
        && request.clientUuid().equals(sale.head().clientUuid())
        && new Settlement(
                payments.of(sale.id()),
                sale.head().bill().change(),
                sale.head().rounding().amount())
            .isMadeOf(sale.head().totals().total(), request.offers());
  }

  private Sale identified(Sale sale, @Nullable UUID clientUuid) {
    UUID known = sale.head().clientUuid();
    if (clientUuid == null || clientUuid.equals(known)) {
      return sale;
    }
    if (known != null) {
      throw new ProblemException(SaleProblem.CLIENT_UUID_TAKEN);
    }
    return sales.setClientUuid(sale, clientUuid);
  }
}
