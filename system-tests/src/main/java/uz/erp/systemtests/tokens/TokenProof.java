package uz.erp.systemtests.tokens;

import java.io.PrintStream;
import java.util.List;
import uz.erp.systemtests.suite.Suite;

/** Every bad token at the gateway and directly at each service: none may be accepted. */
public final class TokenProof {

  private final Doors doors;
  private final TokenTable table = new TokenTable();

  public TokenProof(Suite suite) {
    doors = new Doors(suite);
  }

  /** All tokens at all doors. */
  public TokenProof everywhere() {
    return at(doors.all());
  }

  /** All tokens at the gateway, and each at one service, in turn. */
  public TokenProof inTurn() {
    Door gateway = doors.gateway();
    List<Door> services = doors.services().stream().map(doors::service).toList();
    table.tryGood(gateway);
    services.forEach(table::tryGood);
    try (RogueKeyServer rogueServer = rogueServer(gateway)) {
      BadTokens.of(gateway.original(), rogueServer.address())
          .forEach(bad -> table.show(gateway, bad));
      List<BadToken> passes = BadTokens.of(services.getFirst().original(), rogueServer.address());
      for (int i = 0; i < passes.size(); i++) {
        table.show(services.get(i % services.size()), passes.get(i));
      }
      requireUntouched(rogueServer);
    }
    table.show(gateway, doors.signedOut());
    apiKeys(gateway, services);
    return this;
  }

  private TokenProof at(List<Door> all) {
    all.forEach(table::tryGood);
    try (RogueKeyServer rogueServer = rogueServer(all.getFirst())) {
      for (Door door : all) {
        BadTokens.of(door.original(), rogueServer.address()).forEach(bad -> table.show(door, bad));
      }
      requireUntouched(rogueServer);
    }
    BadToken signedOut = doors.signedOut();
    all.stream()
        .filter(door -> !door.original().pass())
        .forEach(door -> table.show(door, signedOut));
    apiKeys(all.getFirst(), all.subList(1, all.size()));
    return this;
  }

  private void apiKeys(Door gateway, List<Door> others) {
    BadToken genuine = doors.apiKey();
    table.tryGood(gateway, genuine);
    others.forEach(door -> table.show(door, genuine));
    doors.badApiKeys().forEach(bad -> table.show(gateway, bad));
    table.show(gateway, doors.foreignApiKey());
  }

  private static RogueKeyServer rogueServer(Door door) {
    return new RogueKeyServer("{\"keys\":[" + door.original().stranger().jwk() + "]}");
  }

  private void requireUntouched(RogueKeyServer rogueServer) {
    if (rogueServer.calls() > 0) {
      table.complain(
          "a key was fetched from where a token said: " + rogueServer.calls() + " times");
    }
  }

  public List<String> complaints() {
    return table.complaints();
  }

  public int tokens() {
    return table.tokens();
  }

  public int shown() {
    return table.shown();
  }

  public void print(PrintStream out) {
    table.print(out, doors.all());
  }
}
