package uz.erp.systemtests.chaos.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.chaos.history.History;
import uz.erp.systemtests.chaos.history.Invocation;
import uz.erp.systemtests.chaos.history.Operation;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.CannedServer;
import uz.erp.systemtests.client.CannedServer.Reply;
import uz.erp.systemtests.client.Person;

class WorkerTest {

  private final CannedServer server = new CannedServer("new");
  private final List<Long> pauses = new ArrayList<>();
  private final History history = new History();
  private final Worker worker;

  WorkerTest() {
    Api anyone = server.anyone().impatient();
    Person person = new Person(1, "aziz", "secret", anyone.withToken("old").inStore("shop"));
    Hours hours = new Hours(pauses::add);
    worker = new Worker(person, new Accounts(anyone), history, hours, new Random(3));
  }

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void whoseTokenHasEndedSignsInAnewAndGoesOnWithTheSameKey() {
    server.plays(
        (method, path, token) ->
            token.equals("old")
                ? Optional.of(Reply.problem(401, "unauthorized"))
                : Optional.empty());

    Invocation invocation = worker.post(Operation.CASH, "a", "/api/cash/", java.util.Map.of());

    assertThat(invocation.acknowledgement()).isPresent();
    assertThat(worker.person().api().header("Authorization")).isEqualTo("Bearer new");
  }

  @Test
  void aLookThatIsRefusedForLongIsRepeatedWithPausesThatEndSomewhere() {
    AtomicInteger left = new AtomicInteger(80);
    server.plays(
        (method, path, token) ->
            left.getAndDecrement() > 0
                ? Optional.of(Reply.problem(503, "service_unavailable"))
                : Optional.empty());

    assertThat(worker.look("/api/sales/")).isPresent();
    assertThat(pauses).hasSize(80).allMatch(millis -> millis >= 150 && millis <= 2_000);
  }
}
