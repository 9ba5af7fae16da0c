package uz.erp.analytics.stock.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import uz.erp.analytics.night.Nights;
import uz.erp.analytics.stock.StockBook;
import uz.erp.analytics.stock.StockChanged;
import uz.erp.analytics.stock.StockOnDay;
import uz.erp.platform.inbox.BulkEventHandler;
import uz.erp.platform.time.StoreClock;

/** Enters how much of products there is, on the store's day at which each event happened. */
@Component
class StockChangedHandler implements BulkEventHandler<StockChanged> {

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
  public void handleAll(List<Received<StockChanged>> events) {
    List<StockOnDay> told =
        events.stream()
            .map(event -> new StockOnDay(event.data(), clock.dateOf(event.event().time())))
            .toList();
    book.enter(told);
    told.stream().map(StockOnDay::day).distinct().sorted().forEach(nights::somethingHappenedOn);
  }
}
