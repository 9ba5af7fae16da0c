package uz.erp.auth.signin.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import uz.erp.auth.account.Password;
import uz.erp.auth.account.Username;

/** Who wants to sign in; nothing here says what a valid name or password looks like. */
record LoginRequest(
    @Schema(example = "owner1") @NotBlank @Size(max = Username.MAX_LENGTH) String username,
    @Schema(type = "string", format = "password", example = "SecurePass123!") @NotNull
        Password password) {}
