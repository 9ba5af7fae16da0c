package uz.erp.customer.debt.messaging;

import org.springframework.stereotype.Component;
import uz.erp.customer.debt.DebtPaymentReversed;
import uz.erp.customer.debt.DebtPayments;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;

/** Enters that a payment was taken back. */
@Component
class DebtPaymentReversedHandler implements EventHandler<DebtPaymentReversed> {

  private final DebtPayments payments;

  DebtPaymentReversedHandler(DebtPayments payments) {
    this.payments = payments;
  }

  @Override
  public String topic() {
    return "sales.debt-payment";
  }

  @Override
  public String type() {
    return "sales.debt-payment-reversed.v1";
  }

  @Override
  public Class<DebtPaymentReversed> dataType() {
    return DebtPaymentReversed.class;
  }

  @Override
  public void handle(CloudEvent event, DebtPaymentReversed reversal) {
    payments.enter(reversal, event.time());
  }
}
