package uz.erp.sales.register;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A till of the store. */
@Schema(name = "Register")
public record RegisterView(
    long id,
    String name,
    boolean isDefault,
    boolean isActive,
    @Schema(description = "set when retired: it takes no session any more and its name is free")
        @Nullable Instant retiredAt,
    long version,
    Instant createdAt) {}
