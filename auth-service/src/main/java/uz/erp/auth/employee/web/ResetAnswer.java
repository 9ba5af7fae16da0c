package uz.erp.auth.employee.web;

import io.swagger.v3.oas.annotations.media.Schema;
import uz.erp.auth.account.Password;

/** To be handed to the employee; the password is shown here and never again. */
@Schema(description = "An employee's new password; shown in this answer only")
record ResetAnswer(
    @Schema(example = "cashier1") String username,
    @Schema(type = "string", example = "NewSecurePass123") Password newPassword) {}
