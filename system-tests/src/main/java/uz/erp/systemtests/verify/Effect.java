package uz.erp.systemtests.verify;

import java.util.Comparator;

/**
 * Something sold or taken back, as one service tells of it.
 *
 * @param kind what it is: {@code sale}, {@code refund}, or a line of one
 * @param id of the sale or the refund
 * @param part which line of it, else 0
 * @param value all that both services must agree on
 * @param unconfirmed whether only a client has reported it, which may be wrong
 */
record Effect(String kind, long id, long part, String value, boolean unconfirmed) {

  /** As every script of effects orders its rows. */
  static final Comparator<Effect> ORDER =
      Comparator.comparing(Effect::kind)
          .thenComparingLong(Effect::id)
          .thenComparingLong(Effect::part);

  String place() {
    return part == 0 ? kind + " " + id : kind + " " + id + ", line " + part;
  }
}
