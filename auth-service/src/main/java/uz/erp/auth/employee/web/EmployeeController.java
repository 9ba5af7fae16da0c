package uz.erp.auth.employee.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.auth.employee.Dismissal;
import uz.erp.auth.employee.EmployeeQueries;
import uz.erp.auth.employee.EmployeeView;
import uz.erp.auth.employee.Hiring;
import uz.erp.auth.employee.Role;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.ActionAnswer;
import uz.erp.platform.web.ActionAnswers;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/**
 * Employees of the store in the header. Of the roles only owner and manager hold {@code
 * create_all}, and only the owner {@code manage_employees}; whom each may manage is {@link
 * Role#manages}.
 */
@RestController
@RequestMapping("/api/users/employees/")
@Tag(name = "Сотрудники")
class EmployeeController {

  private final EmployeeQueries queries;
  private final Hiring hiring;
  private final Dismissal dismissal;
  private final ActionAnswers answers;

  EmployeeController(
      EmployeeQueries queries, Hiring hiring, Dismissal dismissal, ActionAnswers answers) {
    this.queries = queries;
    this.hiring = hiring;
    this.dismissal = dismissal;
    this.answers = answers;
  }

  @GetMapping
  @Allowed({"manage_employees", "create_all"})
  @Operation(
      summary = "Список сотрудников магазина",
      description =
          "Владелец видит всех, менеджер кассиров и складчиков. Поиск: логин, имя, email, телефон,"
              + " должность. Сортировка: id, username, first_name, last_name, full_name, role,"
              + " hired_at, created_at.")
  PageView<EmployeeView> list(
      PageQuery page,
      @Parameter(
              schema =
                  @Schema(
                      type = "string",
                      allowableValues = {"owner", "manager", "cashier", "stockkeeper"}))
          @RequestParam(required = false)
          @Nullable String role,
      @RequestParam(name = "is_active", required = false) @Nullable Boolean isActive) {
    EmployeeQueries.Found found = queries.list(page, visible(role), isActive);
    return page.view(found.employees(), found.count());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed({"manage_employees", "create_all"})
  @Operation(
      summary = "Создание сотрудника",
      description =
          "Менеджер создаёт кассиров и складчиков, владелец всех. Пароль возвращается один раз, в"
              + " этом ответе.")
  ActionAnswer<HiredAnswer> hire(@Valid @RequestBody HireRequest request) {
    long id = hiring.hire(request.toCommand(), callersRole());
    EmployeeView employee = get(id);
    return answers.success(
        "employee.hired",
        new HiredAnswer(
            employee, new HiredAnswer.NewCredentials(employee.username(), request.password())));
  }

  @GetMapping("{id}/")
  @Allowed({"manage_employees", "create_all"})
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
  @Operation(summary = "Детали сотрудника")
  ResponseEntity<EmployeeView> show(@PathVariable long id) {
    EmployeeView employee = get(id);
    if (!callersRole().manages().contains(employee.role())) {
      throw new ProblemException(CommonProblem.PERMISSION_DENIED);
    }
    return ResponseEntity.ok().eTag(EntityTags.of(employee.version())).body(employee);
  }

  @DeleteMapping("{id}/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed("manage_employees")
  @ApiResponse(responseCode = "204")
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
  @ApiResponse(responseCode = "409", ref = "#/components/responses/Problem")
  @Operation(
      summary = "Увольнение сотрудника",
      description =
          "Только владелец. Доступ к магазину прекращается сразу; запись сотрудника остаётся с"
              + " is_active = false.")
  void dismiss(@PathVariable long id) {
    dismissal.dismiss(id, CurrentEmployee.get().employeeId(), callersRole());
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
