package uz.erp.catalog.stocktake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which positions of a stock-take a list shows. */
public enum PositionFilter {
  ALL,
  UNCOUNTED,
  DIFFERING;

  public static Optional<PositionFilter> find(String code) {
    return Arrays.stream(values())
        .filter(filter -> filter.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst();
  }
}
