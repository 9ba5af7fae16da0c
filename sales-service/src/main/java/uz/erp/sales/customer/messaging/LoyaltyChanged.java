package uz.erp.sales.customer.messaging;

import org.springframework.stereotype.Component;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;
import uz.erp.sales.customer.LoyaltyCopy;
import uz.erp.sales.customer.LoyaltyFacts;

/** Keeps the rule up to date. */
@Component
class LoyaltyChanged implements EventHandler<LoyaltyFacts> {

  private final LoyaltyCopy copy;

  LoyaltyChanged(LoyaltyCopy copy) {
    this.copy = copy;
  }

  @Override
  public String topic() {
    return "customer.loyalty";
  }

  @Override
  public String type() {
    return "customer.loyalty-changed.v1";
  }

  @Override
  public Class<LoyaltyFacts> dataType() {
    return LoyaltyFacts.class;
  }

  @Override
  public void handle(CloudEvent event, LoyaltyFacts rule) {
    copy.store(rule, event.aggregateversion());
  }
}
