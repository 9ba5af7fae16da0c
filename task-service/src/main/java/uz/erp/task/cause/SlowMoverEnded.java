package uz.erp.task.cause;

import java.time.LocalDate;

/** What is needed of {@code analytics.slow-mover-ended.v1}. */
public record SlowMoverEnded(long productId, LocalDate endedOn, String reason) {}
