package uz.erp.auth.signin.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.auth.account.Username;
import uz.erp.auth.account.Users;
import uz.erp.auth.employee.EmployeeQueries;
import uz.erp.auth.signin.AvailableStore;
import uz.erp.auth.signin.AvailableStores;
import uz.erp.auth.signin.SignIn;
import uz.erp.auth.store.StoreQueries;
import uz.erp.platform.access.AllowedToAnyone;
import uz.erp.platform.access.AllowedToEmployees;
import uz.erp.platform.access.AllowedToUsers;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.access.CurrentUser;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Sign-in and who one is after it. */
@RestController
@RequestMapping("/api/users/auth/")
@Tag(name = "Authentication")
class SignInController {

  private final SignIn signIn;
  private final AvailableStores stores;
  private final Users users;
  private final StoreQueries storeQueries;
  private final EmployeeQueries employees;

  SignInController(
      SignIn signIn,
      AvailableStores stores,
      Users users,
      StoreQueries storeQueries,
      EmployeeQueries employees) {
    this.signIn = signIn;
    this.stores = stores;
    this.users = users;
    this.storeQueries = storeQueries;
    this.employees = employees;
  }

  @PostMapping("login/")
  @AllowedToAnyone
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "401", ref = "#/components/responses/Problem")
  @Operation(
      operationId = "login",
      summary = "Sign in",
      description =
          "Returns tokens and the stores that the user may enter. A wrong password, an unknown"
              + " username and a temporary lock are answered alike. An address that tries one"
              + " username too often gets 429 with Retry-After.")
  LoginAnswer login(@Valid @RequestBody LoginRequest request) {
    return LoginAnswer.of(signIn.signIn(new Username(request.username()), request.password()));
  }

  @GetMapping("my-stores/")
  @AllowedToUsers
  @Operation(
      operationId = "listAvailableStores",
      summary = "List the stores that the user may enter",
      description =
          "All stores in which the user works, with their tenant_key. Search: name. Ordering:"
              + " id, name.")
  PageView<AvailableStore> myStores(PageQuery page) {
    return stores.list(CurrentUser.get().userId(), page);
  }

  @GetMapping("me/")
  @AllowedToEmployees
  @Operation(
      operationId = "getMe",
      summary = "Get the current user",
      description = "The user, the store in X-Tenant-Key, and the role and permissions in it.")
  MeAnswer me() {
    CurrentEmployee caller = CurrentEmployee.get();
    return employees
        .find(caller.employeeId())
        .map(
            employee ->
                MeAnswer.of(users.get(caller.userId()), storeQueries.getCurrent(), employee))
        .orElseThrow(() -> new ProblemException(CommonProblem.STORE_ACCESS_DENIED));
  }
}
