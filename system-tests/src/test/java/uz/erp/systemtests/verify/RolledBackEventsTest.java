package uz.erp.systemtests.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RolledBackEventsTest {

  private final RolledBackEvents takenBack =
      new RolledBackEvents(
          Map.of(
              "anor_00000001",
              List.of(
                  new RolledBackEvents.Span(
                      Instant.parse("2026-11-01T10:00:00Z"),
                      Instant.parse("2026-11-01T12:00:00Z")))));

  private boolean covers(String store, String time) {
    return takenBack.covers(
        Event.read(
                """
                {"id":"00000000-0000-7000-8000-000000000001","tenantkey":"%s","time":"%s"}"""
                    .formatted(store, time))
            .orElseThrow());
  }

  @Test
  void whatWasToldBetweenABackupAndItsRestoreCountsNoMore() {
    assertThat(covers("anor_00000001", "2026-11-01T10:00:00.000001Z")).isTrue();
    assertThat(covers("anor_00000001", "2026-11-01T12:00:00Z")).isTrue();
  }

  @Test
  void everythingElseCounts() {
    assertThat(covers("anor_00000001", "2026-11-01T10:00:00Z")).isFalse();
    assertThat(covers("anor_00000001", "2026-11-01T12:00:00.000001Z")).isFalse();
    assertThat(covers("bodom_00000002", "2026-11-01T11:00:00Z")).isFalse();
    assertThat(covers("anor_00000001", "yesterday")).isFalse();
  }
}
