package uz.erp.analytics.slowmover;

import java.time.LocalDate;

/**
 * Data of {@code analytics.slow-mover-ended.v1}.
 *
 * @param reason {@code sold}, {@code sold_out} or {@code deleted}
 */
record SlowMoverEnded(long productId, LocalDate endedOn, String reason) {

  static final String TYPE = "analytics.slow-mover-ended.v1";
}
