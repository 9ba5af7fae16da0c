package uz.erp.sales.sale;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Since when a sale is parked, and what was noted about it. */
public record Hold(Instant at, @Nullable String note) {}
