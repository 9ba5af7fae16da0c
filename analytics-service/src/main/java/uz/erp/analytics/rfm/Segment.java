package uz.erp.analytics.rfm;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The ten kinds of customers, in the order in which reports list them.
 *
 * <p>Each pair of scores lies in exactly one, and each cell inside the ranges published with the R
 * package {@code rfm} (rsquaredacademy/rfm, Introduction to RFM).
 */
public enum Segment {
  CHAMPIONS("Champions"),
  LOYAL_CUSTOMERS("Loyal Customers"),
  POTENTIAL_LOYALIST("Potential Loyalist"),
  RECENT_CUSTOMERS("Recent Customers"),
  PROMISING("Promising"),
  NEED_ATTENTION("Need Attention"),
  AT_RISK("At Risk"),
  CANT_LOSE_THEM("Can't Lose Them"),
  HIBERNATING("Hibernating"),
  LOST("Lost");

  public static final int SCORES = 5;

  /** Customers who may leave. */
  public static final List<Segment> AT_RISK_ONES =
      List.of(AT_RISK, CANT_LOSE_THEM, HIBERNATING, LOST);

  /** A row for each score of recency from 1, in it a cell for each score of the rest from 1. */
  private static final Segment[][] TABLE = {
    {LOST, HIBERNATING, AT_RISK, CANT_LOSE_THEM, CANT_LOSE_THEM},
    {HIBERNATING, HIBERNATING, AT_RISK, AT_RISK, AT_RISK},
    {PROMISING, NEED_ATTENTION, NEED_ATTENTION, LOYAL_CUSTOMERS, LOYAL_CUSTOMERS},
    {PROMISING, POTENTIAL_LOYALIST, POTENTIAL_LOYALIST, LOYAL_CUSTOMERS, LOYAL_CUSTOMERS},
    {RECENT_CUSTOMERS, POTENTIAL_LOYALIST, POTENTIAL_LOYALIST, CHAMPIONS, CHAMPIONS},
  };

  private final String label;

  Segment(String label) {
    this.label = label;
  }

  /** As clients and events name it. */
  @JsonValue
  public String label() {
    return label;
  }

  public static Optional<Segment> find(String label) {
    return Arrays.stream(values()).filter(segment -> segment.label.equals(label)).findFirst();
  }

  /**
   * The segment of a customer.
   *
   * @param recency 1 for the longest ago to 5 for the latest
   * @param frequency 1 to 5
   * @param monetary 1 to 5
   */
  static Segment of(int recency, int frequency, int monetary) {
    return TABLE[recency - 1][(frequency + monetary + 1) / 2 - 1];
  }

  /** The same as an expression of SQL over the names of three columns. */
  static String sql(String recency, String frequency, String monetary) {
    String cells =
        Arrays.stream(TABLE)
            .flatMap(Arrays::stream)
            .map(segment -> "'" + segment.label.replace("'", "''") + "'")
            .collect(Collectors.joining(", "));
    return "(array[%s])[(%s - 1) * %d + (%s + %s + 1) / 2]"
        .formatted(cells, recency, SCORES, frequency, monetary);
  }
}
