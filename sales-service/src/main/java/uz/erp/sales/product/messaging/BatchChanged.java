package uz.erp.sales.product.messaging;

import org.springframework.stereotype.Component;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;
import uz.erp.sales.product.BatchCopies;
import uz.erp.sales.product.BatchFacts;

/** Keeps the copy of batches up to date. */
@Component
class BatchChanged implements EventHandler<BatchFacts> {

  private final BatchCopies copies;

  BatchChanged(BatchCopies copies) {
    this.copies = copies;
  }

  @Override
  public String topic() {
    return "catalog.batch";
  }

  @Override
  public String type() {
    return "catalog.batch-changed.v1";
  }

  @Override
  public Class<BatchFacts> dataType() {
    return BatchFacts.class;
  }

  @Override
  public void handle(CloudEvent event, BatchFacts batch) {
    copies.store(batch);
  }
}
