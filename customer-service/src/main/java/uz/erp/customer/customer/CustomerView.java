package uz.erp.customer.customer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A customer as clients see it. */
@Schema(name = "Customer")
public record CustomerView(
    long id,
    String name,
    @Schema(example = "+998901234567") @Nullable String phone,
    @Nullable String email,
    @Nullable String address,
    @Nullable String notes,
    boolean isActive,
    long version,
    Instant createdAt,
    Instant updatedAt) {}
