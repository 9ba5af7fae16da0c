package uz.erp.auth.employee.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uz.erp.auth.account.PhoneNumber;
import uz.erp.auth.account.Trimmed;
import uz.erp.auth.employee.EmployeeDetails;
import uz.erp.auth.employee.Role;
import uz.erp.auth.employee.RoleCode;

/** What may change about an employee; username and password are not among it. */
@Schema(description = "The data of an employee")
record EmployeeForm(
    @Schema(example = "Петр") @NotBlank @Size(max = 150) String firstName,
    @Schema(example = "Петров") @Size(max = 150) @Nullable String lastName,
    @Schema(example = "petr@example.com") @Email @Size(max = 254) @Nullable String email,
    @Schema(example = "+998901234567", pattern = "^(\\+998[0-9]{9})?$") @PhoneNumber
        @Nullable String phone,
    @Schema(example = "Кассир") @Size(max = 150) @Nullable String position,
    @Schema(example = "cashier", implementation = Role.class, description = "Unchanged when absent")
        @RoleCode
        @Nullable String role,
    @Schema(example = "true", description = "Unchanged when absent") @Nullable Boolean isActive) {

  static EmployeeForm of(EmployeeDetails employee) {
    return new EmployeeForm(
        employee.firstName(),
        employee.lastName(),
        employee.email(),
        employee.phone(),
        employee.position(),
        employee.role().code(),
        employee.isActive());
  }

  EmployeeDetails over(EmployeeDetails before) {
    return new EmployeeDetails(
        Trimmed.of(firstName),
        Trimmed.of(lastName),
        Trimmed.of(email),
        Trimmed.of(phone),
        Trimmed.of(position),
        role == null ? before.role() : Role.get(role),
        isActive == null ? before.isActive() : isActive);
  }
}
