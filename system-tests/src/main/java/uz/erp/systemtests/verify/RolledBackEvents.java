package uz.erp.systemtests.verify;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Events that were published about a store between a backup and its restore: they stay on the
 * topics and count no more.
 */
record RolledBackEvents(Map<String, List<RolledBackEvents.Span>> spans) {

  /**
   * @param from the moment the archive shows, itself not taken back
   */
  record Span(Instant from, Instant until) {

    boolean holds(Instant time) {
      return time.isAfter(from) && !time.isAfter(until);
    }
  }

  static RolledBackEvents of(Snapshot auth) {
    Map<String, List<Span>> spans = new HashMap<>();
    auth.read(
        "select tenant_key, extract(epoch from taken_at) * 1000000,"
            + " extract(epoch from restored_at) * 1000000 from shared.store_restore",
        row ->
            spans
                .computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                .add(new Span(moment(row.getLong(2)), moment(row.getLong(3)))));
    return new RolledBackEvents(spans);
  }

  private static Instant moment(long micros) {
    return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
  }

  boolean covers(Event event) {
    List<Span> own = spans.getOrDefault(event.tenantKey(), List.of());
    try {
      Instant time = own.isEmpty() ? Instant.EPOCH : Instant.parse(event.time());
      return own.stream().anyMatch(span -> span.holds(time));
    } catch (DateTimeException e) {
      return false;
    }
  }
}
