package uz.erp.auth.signin;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import uz.erp.auth.employee.Role;

/** A store one works in, and as what. */
@Schema(description = "A store that the user may enter")
public record AvailableStore(
    @Schema(example = "1") long id,
    @Schema(example = "Магазин Иванова") String name,
    @Schema(example = "magazin-ivanova") String slug,
    @Schema(example = "magazin-ivanova_a4b3c2d1") String tenantKey,
    Role role,
    @Schema(example = "Владелец") String roleDisplay,
    @ArraySchema(schema = @Schema(example = "view_all")) List<String> permissions) {}
