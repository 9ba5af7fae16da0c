package uz.erp.auth.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to list; null does not narrow.
 *
 * @param actor a user's id, or a part of a name
 * @param from this moment or later
 * @param before earlier than this moment
 */
public record AuditFilter(
    @Nullable AuditAction action,
    @Nullable String actor,
    @Nullable Instant from,
    @Nullable Instant before) {

  @Nullable Long actorId() {
    return actor != null && actor.matches("[0-9]{1,18}") ? Long.valueOf(actor) : null;
  }

  @Nullable String actorPattern() {
    return actor == null || actorId() != null
        ? null
        : "%"
            + actor
                .strip()
                .toLowerCase(java.util.Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
            + "%";
  }
}
