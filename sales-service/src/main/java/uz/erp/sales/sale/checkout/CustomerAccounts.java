package uz.erp.sales.sale.checkout;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.sales.customer.CustomerBalances;
import uz.erp.sales.customer.SaleCustomer;
import uz.erp.sales.sale.Payment;
import uz.erp.sales.sale.PaymentMethod;
import uz.erp.sales.sale.SaleHead;
import uz.erp.sales.settings.StoreSettings;

/** The part of a sale that its customer pays with points or owes. */
@Component
class CustomerAccounts {

  private final CustomerBalances balances;
  private final StoreSettings settings;
  private final StoreClock clock;

  CustomerAccounts(CustomerBalances balances, StoreSettings settings, StoreClock clock) {
    this.balances = balances;
    this.settings = settings;
    this.clock = clock;
  }

  /** Takes points and credit from the customer's account; credit gets the day it is due. */
  Settlement charge(SaleHead sale, Settlement settlement, List<PaymentOffer> offers) {
    Money points = settlement.paidBy(PaymentMethod.POINTS);
    Money credit = settlement.paidBy(PaymentMethod.CREDIT);
    if (points.isZero() && credit.isZero()) {
      return settlement;
    }
    SaleCustomer customer = sale.customer();
    if (customer == null) {
      throw ProblemException.field("customer", "validation.customer_required");
    }
    requireNotPast(offers);
    Settlement charged = settlement.with(this::due);
    balances.spend(customer.id(), sale.id(), points, credit);
    return charged;
  }

  private Payment due(Payment payment) {
    return payment.method() == PaymentMethod.CREDIT && payment.dueDate() == null
        ? payment.due(clock.today().plusDays(settings.get().creditDays()))
        : payment;
  }

  private void requireNotPast(List<PaymentOffer> offers) {
    FieldErrors errors = new FieldErrors();
    LocalDate today = clock.today();
    for (int i = 0; i < offers.size(); i++) {
      LocalDate due = offers.get(i).dueDate();
      if (due != null && due.isBefore(today)) {
        errors.add("payments[" + i + "].due_date", "validation.due_date_past");
      }
    }
    errors.throwIfAny();
  }
}
