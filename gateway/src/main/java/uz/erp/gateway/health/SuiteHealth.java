package uz.erp.gateway.health;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether the shops can trade: healthy when all is, degraded when a part is missing that a till can
 * do without, unhealthy when one is missing that it cannot.
 *
 * @param database of the needed services together
 * @param uptime of this gateway, in seconds
 */
record SuiteHealth(
    String status,
    String version,
    String database,
    long uptime,
    SortedMap<String, PartState> services) {

  static SuiteHealth of(
      Map<String, PartState> states, Set<String> needed, String version, long uptime) {
    List<PartState> vital = needed.stream().map(states::get).filter(Objects::nonNull).toList();
    boolean all = states.values().stream().allMatch(PartState::isHealthy);
    boolean allVital = vital.stream().allMatch(PartState::isHealthy);
    boolean connected = vital.stream().allMatch(PartState::isConnected);
    return new SuiteHealth(
        all ? "healthy" : allVital ? "degraded" : "unhealthy",
        version,
        connected ? "connected" : "disconnected",
        uptime,
        new TreeMap<>(states));
  }

  boolean isUp() {
    return !status.equals("unhealthy");
  }
}
