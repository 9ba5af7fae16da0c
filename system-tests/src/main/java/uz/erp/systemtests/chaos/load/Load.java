package uz.erp.systemtests.chaos.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Person;

/** Shops that trade side by side, each with tills, an owner at the goods' door and new staff. */
public final class Load {

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final List<Shop> shops = new ArrayList<>();
  private final List<Thread> people = new ArrayList<>();
  private final List<Runnable> work = new ArrayList<>();
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private final Hours hours = new Hours();
  private final Accounts accounts;

  private Load(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Opens the shops, one after the other; no client works yet. */
  public static Load open(Api anyone, int shops, int tills, long seed) {
    Load load = new Load(new Accounts(anyone.within(PATIENCE).impatient()));
    for (int i = 0; i < shops; i++) {
      load.add("Chaos " + (i + 1), tills, new Random(seed * 101 + i));
    }
    return load;
  }

  private void add(String name, int tills, Random random) {
    Shop shop = Shop.open(accounts, name, tills + 1);
    shops.add(shop);
    for (int i = 0; i < tills; i++) {
      boolean managing = i == 0;
      Person person = accounts.hire(shop.store(), managing ? "manager" : "cashier", "Person " + i);
      Random own = new Random(random.nextLong());
      // the history has no request for these two, so they are there before it begins
      work.add(new Till(shop, worker(shop, person, own), managing, hours, own));
    }
    Person owner = shop.store().owner();
    Random goods = new Random(random.nextLong());
    Random staff = new Random(random.nextLong());
    work.add(new GoodsReceiving(shop, worker(shop, owner, goods), hours, goods));
    work.add(new Staff(shop, worker(shop, owner, staff), accounts, hours, staff, failures::add));
  }

  private Worker worker(Shop shop, Person person, Random random) {
    return new Worker(person, accounts, shop.history(), hours, random);
  }

  public void start() {
    for (Runnable person : work) {
      people.add(
          Thread.ofVirtual()
              .uncaughtExceptionHandler((thread, failure) -> failures.add(failure))
              .start(person));
    }
  }

  /** No worker begins a new operation. */
  public void close() {
    hours.close();
  }

  /** Waits until everybody is clear about what they began, or the patience is used up. */
  public void finish(Duration patience) {
    hours.close();
    long end = System.nanoTime() + patience.toNanos();
    try {
      for (Thread person : people) {
        person.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
      }
      hours.giveUp();
      for (Thread person : people) {
        person.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public List<Shop> shops() {
    return List.copyOf(shops);
  }

  /** What the people of this program could not cope with: a defect of theirs. */
  public List<Throwable> failures() {
    return List.copyOf(failures);
  }
}
