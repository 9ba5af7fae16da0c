package uz.erp.systemtests.chaos.load;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.chaos.history.Attempt;
import uz.erp.systemtests.chaos.history.Client;
import uz.erp.systemtests.chaos.history.History;
import uz.erp.systemtests.chaos.history.Invocation;
import uz.erp.systemtests.chaos.history.Operation;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Json;
import uz.erp.systemtests.client.Person;
import uz.erp.systemtests.client.UnexpectedAnswer;

/**
 * An employee at work in a shop: asks for one thing at a time, again and again until it is clear.
 */
final class Worker implements Client {

  private static final long FIRST_PAUSE_MILLIS = 150;
  private static final long LONGEST_PAUSE_MILLIS = 2_000;

  /** Of so many clear answers one is asked for once more. */
  private static final int REPEATED = 12;

  private final Person person;
  private final Accounts accounts;
  private final History history;
  private final Hours hours;
  private final Random random;
  private volatile Api api;

  Worker(Person person, Accounts accounts, History history, Hours hours, Random random) {
    this.person = person;
    this.accounts = accounts;
    this.history = history;
    this.hours = hours;
    this.random = random;
    this.api = person.api();
  }

  @Override
  public String name() {
    return person.username();
  }

  @Override
  public Api api() {
    return api;
  }

  /** With what this person was given last to sign requests with. */
  Person person() {
    return new Person(person.employeeId(), person.username(), person.password(), api);
  }

  /** Posts with a key of its own. */
  Invocation post(Operation operation, String identity, String path, Map<String, ?> body) {
    return ask(operation, identity, "POST", path, Json.bytes(body), UUID.randomUUID().toString());
  }

  /** Asks without a key: what protects it is what it names, or that it may happen twice. */
  Invocation bare(
      Operation operation,
      String identity,
      String method,
      String path,
      @Nullable Map<String, ?> body) {
    return ask(operation, identity, method, path, body == null ? null : Json.bytes(body), "");
  }

  private Invocation ask(
      Operation operation,
      String identity,
      String method,
      String path,
      byte @Nullable [] body,
      String key) {
    Invocation invocation =
        history.begin(new Invocation.Request(operation, identity, this, method, path, body, key));
    Attempt attempt = invocation.attempt();
    for (long pause = FIRST_PAUSE_MILLIS; attempt.isUnclear() && hours.areForAsking(); ) {
      hours.pause(pause);
      pause = longer(pause);
      if (attempt.status() == 401) {
        signIn();
      }
      attempt = invocation.attempt();
    }
    if (attempt.isAcknowledged() && !key.isEmpty() && random.nextInt(REPEATED) == 0) {
      var unused = invocation.attempt();
    }
    return invocation;
  }

  /** A look at something, as soon as there is a clear answer; empty when it is not there. */
  Optional<JsonNode> look(String path) {
    for (long pause = FIRST_PAUSE_MILLIS; hours.areForAsking(); pause = longer(pause)) {
      try {
        Api signed = api;
        Answer answer = signed.get(path);
        history.glance("GET " + path, Attempt.of(answer, signed));
        if (answer.status() == 200) {
          return Optional.of(answer.json());
        }
        if (answer.status() == 401) {
          signIn();
        } else if (answer.status() < 500) {
          return Optional.empty();
        }
      } catch (UncheckedIOException | UnexpectedAnswer e) {
        // the answer was lost, all of it or a part
      }
      hours.pause(pause);
    }
    return Optional.empty();
  }

  private static long longer(long pause) {
    return Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
  }

  @Override
  public void signIn() {
    try {
      api =
          accounts
              .login(person.username(), person.password())
              .inStore(person.api().header("X-Tenant-Key"));
      history.signedIn();
    } catch (UnexpectedAnswer e) {
      history.glance("signing in", Attempt.of(e.answer()));
      hours.pause(FIRST_PAUSE_MILLIS);
    } catch (UncheckedIOException e) {
      hours.pause(FIRST_PAUSE_MILLIS);
    }
  }
}
