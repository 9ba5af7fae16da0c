package uz.erp.auth.signin.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import uz.erp.auth.account.UserView;
import uz.erp.auth.employee.EmployeeView;
import uz.erp.auth.employee.Role;
import uz.erp.auth.store.StoreView;

/** The caller: as a person, the store of the request, and what they are there. */
record MeAnswer(UserView user, StoreView store, OwnEmployment employee) {

  /** The caller's work in the store. */
  @Schema(description = "Role and permissions in the current store")
  record OwnEmployment(
      @Schema(example = "1") long id,
      Role role,
      @Schema(example = "Владелец") String roleDisplay,
      @Schema(example = "+998901234567") String phone,
      @Schema(example = "Директор") String position,
      @Schema(example = "true") boolean isActive,
      @Schema(example = "2025-11-16") LocalDate hiredAt,
      @ArraySchema(schema = @Schema(example = "view_all")) List<String> permissions) {}

  static MeAnswer of(UserView user, StoreView store, EmployeeView employee) {
    return new MeAnswer(
        user,
        store,
        new OwnEmployment(
            employee.id(),
            employee.role(),
            employee.roleDisplay(),
            employee.phone(),
            employee.position(),
            employee.isActive(),
            employee.hiredAt(),
            employee.role().permissions()));
  }
}
