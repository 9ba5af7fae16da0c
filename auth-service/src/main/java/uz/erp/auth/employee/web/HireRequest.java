package uz.erp.auth.employee.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uz.erp.auth.account.GoodPassword;
import uz.erp.auth.account.Password;
import uz.erp.auth.account.PhoneNumber;
import uz.erp.auth.account.Trimmed;
import uz.erp.auth.account.Username;
import uz.erp.auth.employee.HireEmployee;
import uz.erp.auth.employee.Role;
import uz.erp.auth.employee.RoleCode;

/** The form of a new employee. */
@Schema(description = "A new employee")
record HireRequest(
    @Schema(
            example = "cashier1",
            description = "The name to sign in with, unique in the whole system")
        @NotBlank
        @Size(max = Username.MAX_LENGTH)
        @Pattern(regexp = Username.PATTERN, message = "validation.username")
        String username,
    @Schema(type = "string", format = "password", minLength = 8, example = "SecurePass123")
        @NotNull
        @GoodPassword
        Password password,
    @Schema(example = "Петр") @NotBlank @Size(max = 150) String firstName,
    @Schema(example = "Петров") @Size(max = 150) @Nullable String lastName,
    @Schema(example = "petr@example.com") @Email @Size(max = 254) @Nullable String email,
    @Schema(example = "cashier", implementation = Role.class) @NotNull @RoleCode String role,
    @Schema(example = "+998901234567") @PhoneNumber @Nullable String phone,
    @Schema(example = "Кассир") @Size(max = 150) @Nullable String position) {

  HireEmployee toCommand() {
    return new HireEmployee(
        new Username(username),
        password,
        Trimmed.of(firstName),
        Trimmed.of(lastName),
        Trimmed.of(email),
        Role.get(role),
        Trimmed.of(phone),
        Trimmed.of(position));
  }
}
