package uz.erp.systemtests.chaos.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.chaos.history.Operation;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.CannedServer;
import uz.erp.systemtests.client.CannedServer.Reply;
import uz.erp.systemtests.client.Person;

class StaffTest {

  private static final Reply OUT = Reply.problem(403, "store_access_denied");

  private final CannedServer server = new CannedServer("token");
  private final Hours hours = new Hours(millis -> Thread.yield());
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private final Accounts accounts = new Accounts(server.anyone().impatient());
  private final Shop shop = Shop.open(accounts, "Shop", 1);

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void aDismissalIsAskedForUntilItIsClear() {
    AtomicInteger invocation = new AtomicInteger();
    server.plays(
        (method, path, token) -> {
          if (method.equals("DELETE")) {
            return invocation.incrementAndGet() < 3
                ? Optional.of(Reply.problem(503, "service_unavailable"))
                : closing(new Reply(204, ""));
          }
          return invocation.get() < 3 ? Optional.empty() : Optional.of(OUT);
        });

    work();

    assertThat(invocation).hasValue(3);
    assertThat(shop.dismissed()).hasSize(1);
    assertThat(failures).isEmpty();
  }

  @Test
  void aRefusedDismissalIsNone() {
    server.plays(
        (method, path, token) ->
            method.equals("DELETE")
                ? closing(Reply.problem(409, "employee_not_dismissable"))
                : Optional.empty());

    work();

    assertThat(shop.dismissed()).isEmpty();
    assertThat(newcomers()).hasSize(1).allMatch(shop::isLeaving);
  }

  @Test
  void aDismissalThatNeverBecomesClearIsNone() {
    server.plays(
        (method, path, token) -> {
          if (method.equals("DELETE")) {
            hours.giveUp();
            return Optional.of(Reply.problem(503, "service_unavailable"));
          }
          return Optional.empty();
        });

    work();

    assertThat(shop.dismissed()).isEmpty();
    assertThat(newcomers()).hasSize(1).allMatch(shop::isLeaving);
  }

  @Test
  void aNewcomersTillThatCannotCopeIsNoted() {
    CountDownLatch opened = new CountDownLatch(1);
    server.plays(
        (method, path, token) -> {
          if (path.endsWith("/sessions/open/")) {
            opened.countDown();
            return Optional.of(new Reply(201, "no JSON"));
          }
          if (method.equals("DELETE")) {
            opened.await();
            return closing(new Reply(204, ""));
          }
          return Optional.empty();
        });

    work();

    assertThat(failures).hasSize(1);
  }

  private Optional<Reply> closing(Reply reply) {
    hours.close();
    return Optional.of(reply);
  }

  private List<String> newcomers() {
    return shop.history().all().stream()
        .filter(invocation -> invocation.request().operation() == Operation.HIRE)
        .map(invocation -> invocation.request().identity())
        .toList();
  }

  private void work() {
    Random random = new Random(1);
    Person person = shop.store().owner();
    Worker owner = new Worker(person, accounts, shop.history(), hours, random);
    new Staff(shop, owner, accounts, hours, random, failures::add).run();
  }
}
