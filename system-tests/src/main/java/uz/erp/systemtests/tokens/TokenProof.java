package uz.erp.systemtests.tokens;

import java.io.PrintStream;
import java.util.List;
import uz.erp.systemtests.suite.Suite;

/** Every bad token at the gateway and directly at each service: none may be accepted. */
public final class TokenProof {

  private final EntryPoints entryPoints;
  private final TokenTable table = new TokenTable();

  public TokenProof(Suite suite) {
    entryPoints = new EntryPoints(suite);
  }

  /** All tokens at all entry points. */
  public TokenProof everywhere() {
    return at(entryPoints.all());
  }

  /** All tokens at the gateway, and each at one service, in turn. */
  public TokenProof inTurn() {
    EntryPoint gateway = entryPoints.gateway();
    List<EntryPoint> services = entryPoints.services().stream().map(entryPoints::service).toList();
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
    table.show(gateway, entryPoints.signedOut());
    apiKeys(gateway, services);
    return this;
  }

  private TokenProof at(List<EntryPoint> all) {
    all.forEach(table::tryGood);
    try (RogueKeyServer rogueServer = rogueServer(all.getFirst())) {
      for (EntryPoint entryPoint : all) {
        BadTokens.of(entryPoint.original(), rogueServer.address())
            .forEach(bad -> table.show(entryPoint, bad));
      }
      requireUntouched(rogueServer);
    }
    BadToken signedOut = entryPoints.signedOut();
    all.stream()
        .filter(entryPoint -> !entryPoint.original().pass())
        .forEach(entryPoint -> table.show(entryPoint, signedOut));
    apiKeys(all.getFirst(), all.subList(1, all.size()));
    return this;
  }

  private void apiKeys(EntryPoint gateway, List<EntryPoint> others) {
    BadToken genuine = entryPoints.apiKey();
    table.tryGood(gateway, genuine);
    others.forEach(entryPoint -> table.show(entryPoint, genuine));
    entryPoints.badApiKeys().forEach(bad -> table.show(gateway, bad));
    table.show(gateway, entryPoints.foreignApiKey());
  }

  private static RogueKeyServer rogueServer(EntryPoint entryPoint) {
    return new RogueKeyServer("{\"keys\":[" + entryPoint.original().stranger().jwk() + "]}");
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
    table.print(out, entryPoints.all());
  }
}
