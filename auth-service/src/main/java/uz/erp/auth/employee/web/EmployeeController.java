package uz.erp.auth.employee.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.auth.employee.Dismissal;
import uz.erp.auth.employee.EmployeeChange;
import uz.erp.auth.employee.EmployeeDetails;
import uz.erp.auth.employee.EmployeeQueries;
import uz.erp.auth.employee.EmployeeView;
import uz.erp.auth.employee.Hiring;
import uz.erp.auth.employee.PasswordReset;
import uz.erp.auth.employee.Role;
import uz.erp.auth.employee.RoleNames;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.access.AllowedToEmployees;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.ActionAnswer;
import uz.erp.platform.web.ActionAnswers;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.platform.web.Patch;

/**
 * Employees of the store in the header. Of the roles only owner and manager hold {@code
 * create_all}, and only the owner {@code manage_employees}; whom each may manage is {@link
 * Role#manages}. API keys are refused: who works in a store is decided by people.
 */
@RestController
@RequestMapping("/api/users/employees/")
@Tag(name = "Employees")
class EmployeeController {

  private final EmployeeQueries queries;
  private final Hiring hiring;
  private final EmployeeChange changes;
  private final PasswordReset resets;
  private final Dismissal dismissal;
  private final RoleNames names;
  private final ActionAnswers answers;

  EmployeeController(
      EmployeeQueries queries,
      Hiring hiring,
      EmployeeChange changes,
      PasswordReset resets,
      Dismissal dismissal,
      RoleNames names,
      ActionAnswers answers) {
    this.queries = queries;
    this.hiring = hiring;
    this.changes = changes;
    this.resets = resets;
    this.dismissal = dismissal;
    this.names = names;
    this.answers = answers;
  }

  @GetMapping
  @Allowed(
      value = {"manage_employees", "create_all"},
      apiClients = false)
  @Operation(
      operationId = "listEmployees",
      summary = "List the employees of the store",
      description =
          "An owner sees everybody, a manager everybody but owners and managers. Search:"
              + " username, name, e-mail, phone, position. Ordering: id, username, first_name,"
              + " last_name, full_name, role, hired_at, created_at.")
  PageView<EmployeeView> list(
      PageQuery page,
      @Parameter(schema = @Schema(implementation = Role.class)) @RequestParam(required = false)
          @Nullable String role,
      @RequestParam(name = "is_active", required = false) @Nullable Boolean isActive) {
    EmployeeQueries.Found found = queries.list(page, visible(role), isActive);
    return page.view(found.employees(), found.count());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed(
      value = {"manage_employees", "create_all"},
      apiClients = false)
  @Operation(
      operationId = "hireEmployee",
      summary = "Hire an employee",
      description =
          "An owner hires into every role, a manager into every role but owner and manager. The"
              + " password is returned once, in this answer.")
  ActionAnswer<HiredAnswer> hire(@Valid @RequestBody HireRequest request) {
    long id = hiring.hire(request.toCommand(), callersRole());
    EmployeeView employee = get(id);
    return answers.success(
        "employee.hired",
        new HiredAnswer(
            employee, new HiredAnswer.NewCredentials(employee.username(), request.password())));
  }

  @GetMapping("{id}/")
  @Allowed(
      value = {"manage_employees", "create_all"},
      apiClients = false)
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
  @Operation(
      operationId = "getEmployee",
      summary = "Get an employee",
      description =
          "A manager sees everybody but owners and managers. The ETag is good for If-Match.")
  ResponseEntity<EmployeeView> show(@PathVariable long id) {
    EmployeeView employee = get(id);
    if (!callersRole().manages().contains(employee.role())) {
      throw new ProblemException(CommonProblem.PERMISSION_DENIED);
    }
    return ResponseEntity.ok().eTag(EntityTags.of(employee.version())).body(employee);
  }

  @PutMapping("{id}/")
  @Allowed(
      value = {"manage_employees", "create_all"},
      apiClients = false)
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
  @ApiResponse(responseCode = "409", ref = "#/components/responses/Problem")
  @ApiResponse(responseCode = "412", ref = "#/components/responses/Problem")
  @Operation(
      operationId = "replaceEmployee",
      summary = "Replace an employee",
      description =
          "A manager changes everybody but owners and managers; only an owner changes role and"
              + " is_active. The username never changes. Texts that the request leaves out are"
              + " cleared.")
  ResponseEntity<EmployeeView> replace(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody EmployeeForm form) {
    return change(id, ifMatch, form::over);
  }

  @PatchMapping("{id}/")
  @Allowed(
      value = {"manage_employees", "create_all"},
      apiClients = false)
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
  @ApiResponse(responseCode = "409", ref = "#/components/responses/Problem")
  @ApiResponse(responseCode = "412", ref = "#/components/responses/Problem")
  @Operation(
      operationId = "changeEmployee",
      summary = "Change some fields of an employee",
      description =
          "The rules are those of replacing. is_active = false dismisses, true reinstates. Name"
              + " and e-mail of an account that does not belong to this store alone are changed by"
              + " the employee only: 409 account_not_yours.")
  ResponseEntity<EmployeeView> change(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Patch<EmployeeForm> patch) {
    return change(id, ifMatch, now -> patch.onto(EmployeeForm.of(now)).over(now));
  }

  @PostMapping("{id}/reset-password/")
  @Allowed(
      value = {"manage_employees", "create_all"},
      apiClients = false)
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
  @ApiResponse(responseCode = "409", ref = "#/components/responses/Problem")
  @Operation(
      operationId = "resetEmployeePassword",
      summary = "Reset the password of an employee",
      description =
          "Ends all sign-ins of the employee. The password is returned once, in this answer. A"
              + " manager resets the passwords of everybody but owners and managers, an owner all but"
              + " their own. An account that does not belong to this store alone: 409"
              + " account_not_yours.")
  ActionAnswer<ResetAnswer> resetPassword(
      @PathVariable long id, @Valid @RequestBody ResetRequest request) {
    String username = resets.reset(id, request.newPassword(), CurrentEmployee.get());
    return answers.success(
        "employee.password_reset", new ResetAnswer(username, request.newPassword()));
  }

  @GetMapping("permissions/")
  @AllowedToEmployees
  @Operation(
      operationId = "listRoles",
      summary = "List the roles and their permissions",
      description = "Roles cannot be changed; their names are in the language of Accept-Language.")
  PageView<RoleView> permissions() {
    List<RoleView> roles =
        Arrays.stream(Role.values())
            .map(role -> new RoleView(role, names.display(role), role.permissions()))
            .toList();
    return new PageView<>(roles.size(), null, null, roles);
  }

  @DeleteMapping("{id}/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed(value = "manage_employees", apiClients = false)
  @ApiResponse(responseCode = "204")
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
  @ApiResponse(responseCode = "409", ref = "#/components/responses/Problem")
  @Operation(
      operationId = "dismissEmployee",
      summary = "Dismiss an employee",
      description =
          "Owners only. Access to the store ends at once; the record of the employee stays,"
              + " with is_active = false.")
  void dismiss(@PathVariable long id) {
    dismissal.dismiss(id, CurrentEmployee.get().employeeId(), callersRole());
  }

  private ResponseEntity<EmployeeView> change(
      long id, @Nullable String ifMatch, UnaryOperator<EmployeeDetails> wish) {
    changes.change(id, CurrentEmployee.get(), ifMatch, wish);
    EmployeeView employee = get(id);
    return ResponseEntity.ok().eTag(EntityTags.of(employee.version())).body(employee);
  }

  private EmployeeView get(long id) {
    return queries.find(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  private static Set<Role> visible(@Nullable String asked) {
    Set<Role> roles = EnumSet.copyOf(callersRole().manages());
    if (asked != null && !asked.isEmpty()) {
      Role role =
          Role.find(asked).orElseThrow(() -> ProblemException.field("role", "validation.role"));
      roles.retainAll(Set.of(role));
    }
    return roles;
  }

  private static Role callersRole() {
    return Role.get(CurrentEmployee.get().role());
  }
}
