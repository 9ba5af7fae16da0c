package uz.erp.systemtests.chaos.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Asks again, after all is over, for what was acknowledged: the answers are the same bytes. */
public final class Repeats {

  private final int atMost;

  /**
   * @param atMost so many, evenly over the history
   */
  public Repeats(int atMost) {
    this.atMost = atMost;
  }

  /** Which answers differ from the first ones. */
  public List<String> of(History history) {
    List<Asked> keyed =
        history.all().stream()
            .filter(asked -> !asked.request().key().isEmpty())
            .filter(asked -> asked.acknowledgement().isPresent())
            .toList();
    List<String> different = new ArrayList<>();
    int step = Math.max(1, keyed.size() / atMost);
    for (int i = 0; i < keyed.size(); i += step) {
      Asked asked = keyed.get(i);
      byte[] first = asked.acknowledgement().orElseThrow().bytes();
      Attempt again = asked.attempt();
      // who was dismissed meanwhile, or whose token has run out, hears no answer at all
      boolean isShut = again.status() == 401 || again.code().equals("store_access_denied");
      if (!isShut && !(again.isAcknowledged() && Arrays.equals(first, again.bytes()))) {
        different.add("the answer afterwards is another one: " + asked);
      }
    }
    return different;
  }
}
