package uz.erp.task.cause;

import java.time.Instant;

/**
 * Something new is known of a subject; published inside the transaction that stored it, with the
 * subject's row locked.
 *
 * @param at when it happened, by the event that told it
 */
public record CauseChanged(CauseKind kind, long subjectId, Instant at) {}
