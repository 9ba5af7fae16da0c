package uz.erp.sales.sale.draft;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a draft is thrown away. */
public record CancelRequest(@Size(max = 200) @Nullable String reason) {}
