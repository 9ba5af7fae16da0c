package uz.erp.task.cause;

import java.time.Instant;

/**
 * The copy of a subject changed; published inside the transaction that stored it, with the
 * subject's row locked.
 *
 * @param at when it happened, by its event
 */
public record CauseChanged(CauseKind kind, long subjectId, Instant at) {}
