package uz.erp.auth.employee.web;

import io.swagger.v3.oas.annotations.media.Schema;
import uz.erp.auth.account.Password;
import uz.erp.auth.employee.EmployeeView;

/** A new employee and, this once, what to sign in with. */
record HiredAnswer(EmployeeView employee, NewCredentials credentials) {

  /** To be handed to the employee; the password is shown here and never again. */
  @Schema(description = "What to sign in with; the password is shown in this answer only")
  record NewCredentials(
      @Schema(example = "cashier1") String username,
      @Schema(type = "string", example = "SecurePass123") Password password) {}
}
