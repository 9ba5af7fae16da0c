package uz.erp.gateway.health;

/**
 * What one service says of itself.
 *
 * @param status {@code healthy} or {@code unhealthy}
 * @param database {@code connected}, {@code disconnected}, or {@code unknown} when it did not
 *     answer
 */
record PartState(String status, String database) {

  static final PartState UNREACHABLE = new PartState("unhealthy", "unknown");

  boolean isHealthy() {
    return status.equals("healthy");
  }

  boolean isConnected() {
    return database.equals("connected");
  }
}
