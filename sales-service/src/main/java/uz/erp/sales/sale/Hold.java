package uz.erp.sales.sale;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Since when a sale is on hold, and the cashier's note. */
public record Hold(Instant at, @Nullable String note) {}
