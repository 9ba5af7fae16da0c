package uz.erp.analytics.stock.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import uz.erp.analytics.nightly.NightlyJobs;
import uz.erp.analytics.stock.ListedProduct;
import uz.erp.analytics.stock.StockBook;
import uz.erp.analytics.stock.StockChanged;
import uz.erp.analytics.stock.StockOnDay;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.Handles;
import uz.erp.platform.inbox.Received;
import uz.erp.platform.time.StoreClock;

/** Enters which products there are and how much of them, on the store's day of each event. */
@Component
class StockEventHandlers {

  private final StockBook book;
  private final NightlyJobs nightlyJobs;
  private final StoreClock clock;

  StockEventHandlers(StockBook book, NightlyJobs nightlyJobs, StoreClock clock) {
    this.book = book;
    this.nightlyJobs = nightlyJobs;
    this.clock = clock;
  }

  @Handles("catalog.stock-changed.v1")
  void changed(List<Received<StockChanged>> events) {
    List<StockOnDay> changes =
        events.stream()
            .map(event -> new StockOnDay(event.data(), clock.dateOf(event.event().time())))
            .toList();
    book.enter(changes);
    changes.stream().map(StockOnDay::day).distinct().sorted().forEach(nightlyJobs::requestAfter);
  }

  /** After the product's name is known. */
  @Handles(value = "catalog.product-changed.v1", order = 1)
  void listed(ListedProduct product, CloudEvent event) {
    book.list(product, clock.dateOf(event.time()));
  }

  @Handles("catalog.product-deleted.v1")
  void deleted(ProductDeleted product, CloudEvent event) {
    book.delete(product.productId(), clock.dateOf(event.time()));
  }
}
