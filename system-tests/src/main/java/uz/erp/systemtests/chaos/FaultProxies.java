package uz.erp.systemtests.chaos;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uz.erp.systemtests.chaos.proxy.FaultProxy;

/**
 * The two fault-injecting proxies of a suite: between clients and gateway, and between services and
 * PostgreSQL.
 */
final class FaultProxies {

  private static final long LATE_MILLIS = 400;

  private final FaultProxy clients;
  private final Optional<FaultProxy> database;

  FaultProxies(FaultProxy clients, Optional<FaultProxy> database) {
    this.clients = clients;
    this.database = database;
  }

  /** Whether there is such a wire; who it befalls shows only later, see {@link #hits}. */
  boolean harm(Fault fault) {
    return fault.kind() == FaultKind.CLIENT
        ? harm(clients, fault)
        : database.map(proxy -> harm(proxy, fault)).orElse(false);
  }

  private static boolean harm(FaultProxy proxy, Fault fault) {
    int count = 1 + fault.detail() % 2;
    switch (fault.target()) {
      case "drop-answer" -> proxy.dropAnswers(count);
      case "cut-answer" -> proxy.cutAnswers(count);
      case "half-open" -> proxy.swallow(1);
      case "delay" -> proxy.delay(fault.lastsMillis(), LATE_MILLIS);
      case "reset" -> {
        return proxy.reset() > 0;
      }
      default -> throw new IllegalArgumentException(fault.target());
    }
    return true;
  }

  /** How many answers and connections were really harmed, as in {@code client hits dropped}. */
  Map<String, Long> hits() {
    Map<String, Long> all = new TreeMap<>();
    clients.hits().forEach((what, n) -> all.put("client hits " + what, n));
    database.ifPresent(
        proxy -> proxy.hits().forEach((what, n) -> all.put("database hits " + what, n)));
    return all;
  }

  /** Nothing more befalls anybody. */
  void clear() {
    clients.clear();
    database.ifPresent(FaultProxy::clear);
  }
}
