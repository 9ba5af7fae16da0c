package uz.erp.systemtests.chaos;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uz.erp.systemtests.chaos.history.Attempt;
import uz.erp.systemtests.chaos.history.TokenLife;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.client.Person;

/**
 * Whether people who were dismissed are out of the store. They may still sign in, since their
 * account may be employed in another store; so each signs in anew, and that fresh token must be
 * refused by the store. The last token they worked with must be refused as well; once it has ended
 * that proves nothing and is only counted.
 */
final class Dismissals {

  /** A pass lives a minute; an employee of whose dismissal no gateway learned is out only then. */
  private static final Duration PASS = Duration.ofSeconds(75);

  private static final String PLACE = "/api/sales/sessions/current/";
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private final Api anyone;
  private final Clock clock;
  private final Duration patience;
  private final Map<String, Long> counted;
  private final List<String> violations = new ArrayList<>();

  /**
   * @param counted to which it adds how many were really refused, and with what
   */
  Dismissals(Api anyone, Clock clock, Map<String, Long> counted) {
    this(anyone, clock, PASS, counted);
  }

  Dismissals(Api anyone, Clock clock, Duration patience, Map<String, Long> counted) {
    this.anyone = anyone;
    this.clock = clock;
    this.patience = patience;
    this.counted = counted;
  }

  /** Who of them is not out of that store. */
  List<String> of(String tenantKey, List<Person> dismissed) {
    violations.clear();
    for (Person person : dismissed) {
      withLastToken(person);
      withFreshToken(tenantKey, person);
    }
    return List.copyOf(violations);
  }

  private void withLastToken(Person person) {
    Api api = person.api().movedTo(anyone.base());
    Attempt attempt = refusal(api);
    if (isRefusal(attempt)) {
      count("dismissed refused with their last token");
    } else if (attempt.status() == UNAUTHORIZED
        && !clock.instant().isBefore(TokenLife.endOf(api))) {
      count("dismissed whose last token had ended");
    } else {
      tell(person, "and gets %s with a token until %s".formatted(attempt, TokenLife.endOf(api)));
    }
  }

  private void withFreshToken(String tenantKey, Person person) {
    Map<String, String> form = Map.of("username", person.username(), "password", person.password());
    var answer = anyone.post("/api/users/auth/login/", form);
    if (answer.status() == UNAUTHORIZED || answer.status() == FORBIDDEN) {
      count("dismissed refused at sign-in");
    } else if (answer.status() != OK) {
      tell(person, "and whether they may sign in is not clear: " + Attempt.of(answer));
    } else if (!answer.at("/available_stores").isEmpty()) {
      tell(person, "and is offered " + answer.at("/available_stores"));
    } else {
      Attempt attempt = refusal(anyone.withToken(answer.string("/access")).inStore(tenantKey));
      if (isRefusal(attempt)) {
        count("dismissed refused with a fresh token");
      } else {
        tell(person, "and gets %s with a fresh token".formatted(attempt));
      }
    }
  }

  private Attempt refusal(Api api) {
    return Eventually.last(
        patience,
        () -> ask(api),
        attempt -> isRefusal(attempt) || attempt.status() == UNAUTHORIZED);
  }

  private static Attempt ask(Api api) {
    try {
      return Attempt.of(api.get(PLACE));
    } catch (UncheckedIOException e) {
      return Attempt.unanswered(String.valueOf(e.getCause()));
    }
  }

  private static boolean isRefusal(Attempt attempt) {
    return attempt.status() == FORBIDDEN && attempt.code().equals("store_access_denied");
  }

  private void count(String what) {
    counted.merge(what, 1L, Long::sum);
  }

  private void tell(Person person, String what) {
    violations.add(person.username() + " was dismissed " + what);
  }
}
