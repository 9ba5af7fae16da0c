package uz.erp.systemtests.mutants;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import uz.erp.systemtests.client.Answer;

/**
 * A sale that was acknowledged.
 *
 * @param key of its checkout
 * @param asked the checkout's body
 * @param total as it must be
 */
record Sold(
    long id,
    long number,
    long register,
    long registerNumber,
    UUID clientUuid,
    String key,
    Object asked,
    Answer answer,
    BigDecimal total,
    List<Line> lines) {

  /** A line as it was acknowledged. */
  record Line(long item, Ware ware, BigDecimal quantity, BigDecimal total) {}

  String path(String action) {
    return "/api/sales/sales/" + id + "/" + action;
  }
}
