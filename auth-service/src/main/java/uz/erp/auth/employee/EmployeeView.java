package uz.erp.auth.employee;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An employee as those who manage them see them. */
@Schema(description = "An employee of the store")
public record EmployeeView(
    @Schema(example = "3") long id,
    @Schema(example = "5") long userId,
    @Schema(example = "cashier1") String username,
    @Schema(example = "Петр") String firstName,
    @Schema(example = "Петров") String lastName,
    @Schema(example = "Петр Петров") String fullName,
    @Schema(example = "petr@example.com") String email,
    Role role,
    @Schema(example = "Кассир") String roleDisplay,
    @Schema(example = "+998901234567") String phone,
    @Schema(example = "Кассир") String position,
    @Schema(example = "true") boolean isActive,
    @Schema(example = "2025-11-16") LocalDate hiredAt,
    @Schema(nullable = true) @Nullable LocalDate dismissedAt,
    @Schema(example = "1") long version) {}
