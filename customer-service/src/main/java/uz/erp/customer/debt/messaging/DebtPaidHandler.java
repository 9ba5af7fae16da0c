package uz.erp.customer.debt.messaging;

import org.springframework.stereotype.Component;
import uz.erp.customer.debt.DebtPaid;
import uz.erp.customer.debt.DebtPayments;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;

/** Enters a payment. */
@Component
class DebtPaidHandler implements EventHandler<DebtPaid> {

  private final DebtPayments payments;

  DebtPaidHandler(DebtPayments payments) {
    this.payments = payments;
  }

  @Override
  public String topic() {
    return "sales.debt-payment";
  }

  @Override
  public String type() {
    return "sales.debt-paid.v1";
  }

  @Override
  public Class<DebtPaid> dataType() {
    return DebtPaid.class;
  }

  @Override
  public void handle(CloudEvent event, DebtPaid payment) {
    payments.enter(payment);
  }
}
