package uz.erp.systemtests.chaos.load;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.chaos.history.Invocation;
import uz.erp.systemtests.chaos.history.Operation;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Person;
import uz.erp.systemtests.client.UnexpectedAnswer;

/** An owner who hires a cashier, lets them sell, dismisses them amid a sale, and hires another. */
final class Staff implements Runnable {

  private static final long TRIAL_MILLIS = 4_000;
  private static final String EMPLOYEES = "/api/users/employees/";

  private final Shop shop;
  private final Worker owner;
  private final Accounts accounts;
  private final Hours hours;
  private final Random random;
  private final Consumer<Throwable> failures;

  /**
   * @param failures receives the failure when a newcomer's till could not cope
   */
  Staff(
      Shop shop,
      Worker owner,
      Accounts accounts,
      Hours hours,
      Random random,
      Consumer<Throwable> failures) {
    this.shop = shop;
    this.owner = owner;
    this.accounts = accounts;
    this.hours = hours;
    this.random = random;
    this.failures = failures;
  }

  @Override
  public void run() {
    while (hours.areOpen()) {
      hire().ifPresent(this::tryOut);
      hours.pause(TRIAL_MILLIS);
    }
  }

  private Optional<Person> hire() {
    String username = Accounts.uniqueName("chaos");
    Invocation invocation =
        owner.post(
            Operation.HIRE,
            username,
            EMPLOYEES,
            Map.of(
                "username",
                username,
                "password",
                Accounts.PASSWORD,
                "first_name",
                "Newcomer",
                "role",
                "cashier"));
    if (invocation.acknowledgement().isEmpty()) {
      return Optional.empty();
    }
    JsonNode hired = invocation.promise();
    while (hours.areForAsking()) {
      try {
        Api api = accounts.login(username, Accounts.PASSWORD).inStore(shop.store().tenantKey());
        long id = hired.at("/data/employee/id").asLong();
        return Optional.of(new Person(id, username, Accounts.PASSWORD, api));
      } catch (UncheckedIOException | UnexpectedAnswer e) {
        hours.pause(TRIAL_MILLIS / 4);
      }
    }
    return Optional.empty();
  }

  private void tryOut(Person person) {
    Worker worker = new Worker(person, accounts, shop.history(), hours, random);
    Till till = new Till(shop, worker, false, hours, random);
    Thread selling =
        Thread.ofVirtual()
            .uncaughtExceptionHandler((thread, failure) -> failures.accept(failure))
            .start(till);
    hours.pause(TRIAL_MILLIS + random.nextInt((int) TRIAL_MILLIS));
    shop.leaves(person);
    // asked for until it is clear: who is dismissed already stays so, and that is answered the same
    Invocation dismissal =
        owner.bare(
            Operation.DISMISS,
            String.valueOf(person.employeeId()),
            "DELETE",
            EMPLOYEES + person.employeeId() + "/",
            null);
    try {
      selling.join();
      if (dismissal.acknowledgement().isPresent()) {
        shop.dismiss(worker.person());
        till.clearUp(owner);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
