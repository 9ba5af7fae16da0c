package uz.erp.systemtests.chaos.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Asks again, after all is over, for what was acknowledged: the answers are the same bytes. Only
 * those ask who still work there, signed in anew where a token has ended, so each must be answered.
 */
public final class Repeats {

  private static final int UNAUTHORIZED = 401;

  private final int atMost;
  private long compared;

  /**
   * @param atMost so many of each history, evenly over it
   */
  public Repeats(int atMost) {
    this.atMost = atMost;
  }

  /** How many answers were held against the first ones, the last time. */
  public long compared() {
    return compared;
  }

  /**
   * Which answers differ from the first ones; also, when not one could be compared.
   *
   * @param isGone tells of a user name whether that person was sent away
   */
  public List<String> of(History history, Predicate<String> isGone) {
    List<Invocation> keyed =
        history.all().stream()
            .filter(invocation -> !invocation.request().key().isEmpty())
            .filter(invocation -> invocation.acknowledgement().isPresent())
            .filter(invocation -> !isGone.test(invocation.request().client().name()))
            .toList();
    List<String> different = new ArrayList<>();
    compared = 0;
    int step = Math.max(1, keyed.size() / atMost);
    for (int i = 0; i < keyed.size(); i += step) {
      Invocation invocation = keyed.get(i);
      byte[] first = invocation.acknowledgement().orElseThrow().bytes();
      Attempt again = again(invocation);
      if (again.isAcknowledged()) {
        compared++;
      }
      if (!(again.isAcknowledged() && Arrays.equals(first, again.bytes()))) {
        different.add("the answer afterwards is another one: " + invocation);
      }
    }
    if (!keyed.isEmpty() && compared == 0) {
      different.add("not one of %d answers could be compared".formatted(keyed.size()));
    }
    return different;
  }

  private static Attempt again(Invocation invocation) {
    Attempt attempt = invocation.attempt();
    if (attempt.status() == UNAUTHORIZED) {
      invocation.request().client().signIn();
      attempt = invocation.attempt();
    }
    return attempt;
  }
}
