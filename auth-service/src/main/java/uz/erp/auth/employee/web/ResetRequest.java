package uz.erp.auth.employee.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import uz.erp.auth.account.GoodPassword;
import uz.erp.auth.account.Password;

/** The password an employee shall have from now on. */
record ResetRequest(
    @Schema(type = "string", format = "password", minLength = 8, example = "NewSecurePass123")
        @NotNull
        @GoodPassword
        Password newPassword) {}
