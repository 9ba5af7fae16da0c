package uz.erp.systemtests.chaos.load;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import uz.erp.systemtests.chaos.history.Operation;

/** An owner who changes prices and receives goods while the tills sell them. */
final class GoodsReceiving implements Runnable {

  private static final long PAUSE_MILLIS = 600;

  private final Shop shop;
  private final Worker owner;
  private final Hours hours;
  private final Random random;

  GoodsReceiving(Shop shop, Worker owner, Hours hours, Random random) {
    this.shop = shop;
    this.owner = owner;
    this.hours = hours;
    this.random = random;
  }

  @Override
  public void run() {
    while (hours.areOpen()) {
      long product = shop.wares().get(random.nextInt(shop.wares().size())).id();
      if (random.nextBoolean()) {
        reprice(product);
      } else {
        receive(product);
      }
      hours.pause(PAUSE_MILLIS);
    }
  }

  private void reprice(long product) {
    String price = "%d.%02d".formatted(100 + random.nextInt(400), random.nextInt(100));
    owner.bare(
        Operation.PRICE,
        String.valueOf(product),
        "PATCH",
        "/api/products/products/" + product + "/",
        Map.of("sale_price", price));
  }

  private void receive(long product) {
    String note = "chaos " + UUID.randomUUID();
    owner.post(
        Operation.RECEIPT,
        note,
        "/api/products/inventory/receipts/",
        Map.of(
            "note",
            note,
            "lines",
            List.of(
                Map.of(
                    "product",
                    product,
                    "quantity",
                    1 + random.nextInt(50),
                    "unit_cost",
                    50 + random.nextInt(50)))));
  }
}
