package uz.erp.auth.employee.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import uz.erp.auth.employee.Role;

/** A role, what it is called and what it may do. */
@Schema(description = "A role and its permissions")
record RoleView(
    Role role,
    @Schema(example = "Кассир") String roleDisplay,
    @ArraySchema(schema = @Schema(example = "view_products")) List<String> permissions) {}
