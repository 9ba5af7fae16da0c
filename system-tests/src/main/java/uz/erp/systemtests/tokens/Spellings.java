package uz.erp.systemtests.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Json;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.suite.Suite;

/** One idempotency key and one path in several spellings: money moves once. */
public final class Spellings {

  private static final String SESSIONS = "/api/sales/sessions/";
  private static final Map<String, String> MOVEMENT =
      Map.of("type", "in", "amount", "1.00", "reason", "spelling");

  private final Suite suite;

  public Spellings(Suite suite) {
    this.suite = suite;
  }

  /** Empty when there was one movement. */
  public List<String> all() {
    Store store = suite.accounts().register("Spellings");
    Api owner = store.owner().api();
    long session =
        owner
            .post(SESSIONS + "open/", Map.of("opening_balance", "100.00"))
            .expect(201)
            .number("/data/id");
    String path = SESSIONS + session + "/cash-movements/";
    Api keyed = owner.with("Idempotency-Key", "spelled");
    keyed.post(path, MOVEMENT).expect(201);
    List<String> complaints = new ArrayList<>();
    for (String spelling : spellingsOf(path, session)) {
      int status = keyed.sendBare("POST", spelling, Map.of(), Json.bytes(MOVEMENT)).status();
      if (status != 201 && status != 404) {
        complaints.add(spelling + ": " + status);
      }
    }
    long movements = owner.get(path).expect(200).number("/count");
    if (movements != 1) {
      complaints.add("one key made " + movements + " movements");
    }
    return complaints;
  }

  private static List<String> spellingsOf(String path, long session) {
    String first = "%3" + String.valueOf(session).charAt(0);
    String rest = String.valueOf(session).substring(1);
    return List.of(
        path.replace(SESSIONS + session, SESSIONS + first + rest),
        path.replace(SESSIONS, SESSIONS + "0"),
        path.replace(SESSIONS, SESSIONS + "+"),
        path.replace("cash", "%63ash"),
        path.replace("sales", "sal%65s"),
        path.substring(0, path.length() - 1));
  }
}
