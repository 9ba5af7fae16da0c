package uz.erp.auth.registration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.auth.employee.Role;
import uz.erp.auth.employee.RoleNames;
import uz.erp.auth.registration.Registered;
import uz.erp.auth.registration.Registration;
import uz.erp.platform.access.AllowedToAnyone;
import uz.erp.platform.web.ActionAnswer;
import uz.erp.platform.web.ActionAnswers;

/** Takes the registration form. */
@RestController
@Tag(name = "Authentication")
class RegistrationController {

  private final Registration registration;
  private final RoleNames roleNames;
  private final ActionAnswers answers;

  RegistrationController(Registration registration, RoleNames roleNames, ActionAnswers answers) {
    this.registration = registration;
    this.roleNames = roleNames;
    this.answers = answers;
  }

  @PostMapping("/api/users/auth/register/")
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedToAnyone
  @Operation(
      operationId = "register",
      summary = "Register the owner of a store",
      description =
          "Creates the user, the store and the owner as its first employee, and returns tokens"
              + " at once. Keep the tenant_key: it goes into the X-Tenant-Key header.")
  ActionAnswer<RegistrationAnswer> register(@Valid @RequestBody RegistrationRequest request) {
    Registered registered = registration.register(request.toCommand());
    return answers.success(
        "registration.done",
        new RegistrationAnswer(
            registered.user(),
            registered.store(),
            new RegistrationAnswer.FirstEmployee(
                registered.employeeId(),
                Role.OWNER,
                roleNames.display(Role.OWNER),
                registered.user().phone(),
                Role.OWNER.permissions()),
            registered.tokens()));
  }
}
