package uz.erp.customer.purchase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which purchases a history shows: business days, both ends included; null asks for nothing. */
public record HistoryFilter(@Nullable LocalDate start, @Nullable LocalDate end) {

  public static final HistoryFilter ALL = new HistoryFilter(null, null);
}
