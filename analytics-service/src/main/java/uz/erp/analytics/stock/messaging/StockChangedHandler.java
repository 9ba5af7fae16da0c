package uz.erp.analytics.stock.messaging;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uz.erp.analytics.night.Nights;
import uz.erp.analytics.stock.StockBook;
import uz.erp.analytics.stock.StockChanged;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;
import uz.erp.platform.time.StoreClock;

/** Enters how much of a product there is, on the store's day at which the event happened. */
@Component
class StockChangedHandler implements EventHandler<StockChanged> {

  private final StockBook book;
  private final Nights nights;
  private final StoreClock clock;

  StockChangedHandler(StockBook book, Nights nights, StoreClock clock) {
    this.book = book;
    this.nights = nights;
    this.clock = clock;
  }

  @Override
  public String topic() {
    return "catalog.stock";
  }

  @Override
  public String type() {
    return "catalog.stock-changed.v1";
  }

  @Override
  public Class<StockChanged> dataType() {
    return StockChanged.class;
  }

  @Override
  public void handle(CloudEvent event, StockChanged stock) {
    LocalDate day = clock.dateOf(event.time());
    book.enter(stock, day);
    nights.somethingHappenedOn(day);
  }
}
