package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Products;
import uz.erp.systemtests.client.QuickTill;
import uz.erp.systemtests.client.Store;

/** Tills of another store that sell at an even pace until it is closed. */
final class Rush implements AutoCloseable {

  private static final int TILLS = 8;
  private static final int WARM_UPS = 2;
  private static final String PRICE = "100.00";
  private static final Duration LENGTH = Duration.ofSeconds(6);

  private final double perSecond;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean isOpen = true;

  private Rush(double perSecond) {
    this.perSecond = perSecond;
  }

  /** At half of what the tills sell when each sells as fast as it can. */
  static Rush halfOf(Api anyone, PrintStream out) {
    Accounts accounts = new Accounts(anyone);
    Store store = accounts.register("Bench Rush");
    long product = Products.create(store.owner().api(), "Benchmark", "4780000000014", PRICE);
    List<QuickTill> tills = new ArrayList<>();
    for (int i = 0; i < TILLS; i++) {
      tills.add(QuickTill.open(accounts.hire(store, "cashier", "Till " + i).api(), product, PRICE));
    }
    for (int i = 0; i < WARM_UPS; i++) {
      Round.of(tills, LENGTH);
    }
    double most = Round.of(tills, LENGTH).perSecond();
    out.printf("the tills sell at most %.1f a second%n", most);
    Rush rush = new Rush(most / 2);
    tills.forEach(rush::sell);
    return rush;
  }

  double perSecond() {
    return perSecond;
  }

  private void sell(QuickTill till) {
    long pace = (long) (1e9 * TILLS / perSecond);
    threads.add(
        Thread.ofPlatform()
            .start(
                () -> {
                  long next = System.nanoTime();
                  while (isOpen) {
                    till.sell();
                    next += pace;
                    LockSupport.parkNanos(next - System.nanoTime());
                  }
                }));
  }

  @Override
  public void close() {
    isOpen = false;
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
