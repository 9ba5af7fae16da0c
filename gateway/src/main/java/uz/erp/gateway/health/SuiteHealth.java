package uz.erp.gateway.health;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

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
      SortedMap<String, PartState> services, Set<String> needed, String version, long uptime) {
    boolean allNeeded = allNeeded(services, needed);
    boolean all = services.values().stream().allMatch(PartState::isHealthy);
    boolean connected =
        services.entrySet().stream()
            .filter(service -> needed.contains(service.getKey()))
            .allMatch(service -> service.getValue().isConnected());
    String status = all ? "healthy" : allNeeded ? "degraded" : "unhealthy";
    return new SuiteHealth(
        status, version, connected ? "connected" : "disconnected", uptime, services);
  }

  private static boolean allNeeded(Map<String, PartState> services, Set<String> needed) {
    return services.entrySet().stream()
        .filter(service -> needed.contains(service.getKey()))
        .allMatch(service -> service.getValue().isHealthy());
  }

  boolean isUp() {
    return !status.equals("unhealthy");
  }
}
