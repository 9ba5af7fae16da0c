package uz.erp.customer.debt.messaging;

import org.springframework.stereotype.Component;
import uz.erp.customer.debt.DebtPaid;
import uz.erp.customer.debt.DebtPaymentReversed;
import uz.erp.customer.debt.DebtPayments;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.Handles;

/** Enters payments of debts and their reversals. */
@Component
class DebtEventHandlers {

  private final DebtPayments payments;

  DebtEventHandlers(DebtPayments payments) {
    this.payments = payments;
  }

  @Handles("sales.debt-paid.v1")
  void paid(DebtPaid payment) {
    payments.enter(payment);
  }

  @Handles("sales.debt-payment-reversed.v1")
  void reversed(DebtPaymentReversed reversal, CloudEvent event) {
    payments.enter(reversal, event.time());
  }
}
