package uz.erp.catalog.stock;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a movement of stock is the effect of. */
public enum MovementType {
  RECEIPT(Rule.COMES_IN_AT_COST),
  RECEIPT_CANCEL(Rule.SPARES_RESERVED),
  REVALUATION(Rule.WITHIN_STOCK),
  ADJUSTMENT(Rule.WITHIN_STOCK),
  SALE(Rule.FACT),
  REFUND(Rule.COMES_IN_AT_COST),
  STOCK_TAKE(Rule.FACT),
  TRANSFER_OUT(Rule.SPARES_RESERVED),
  TRANSFER_IN(Rule.COMES_IN_AT_COST),
  TRANSFER_RETURN(Rule.COMES_IN_AT_COST);

  /** What a movement has to respect. */
  private enum Rule {
    /** It already happened, so that it is recorded whatever stock says. */
    FACT,
    /** Comes in, and moves the average cost by its own. */
    COMES_IN_AT_COST,
    /** Takes away no more than is on hand. */
    WITHIN_STOCK,
    /** Takes away no more than is on hand and not reserved. */
    SPARES_RESERVED
  }

  private final Rule rule;

  MovementType(Rule rule) {
    this.rule = rule;
  }

  /** Whether it already happened in the shop, so that it is recorded whatever stock says. */
  boolean isFact() {
    return rule == Rule.FACT || this == REFUND;
  }

  /** Whether it leaves alone what is reserved. */
  boolean sparesReserved() {
    return rule == Rule.SPARES_RESERVED;
  }

  /** Whether goods come in at a cost of their own and move the average. */
  public boolean movesAverageCost() {
    return rule == Rule.COMES_IN_AT_COST;
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<MovementType> find(String code) {
    return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
  }

  /**
   * @throws IllegalArgumentException when there is no such type
   */
  static MovementType of(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("no movement " + code));
  }
}
