package uz.erp.auth.registration.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import uz.erp.auth.account.UserView;
import uz.erp.auth.employee.Role;
import uz.erp.auth.store.StoreView;
import uz.erp.auth.token.TokenPair;

/** All that was opened, and the tokens to go on with. */
record RegistrationAnswer(
    UserView user, StoreView store, FirstEmployee employee, TokenPair tokens) {

  /** The owner as an employee of the store. */
  @Schema(description = "The owner as an employee of the store")
  record FirstEmployee(
      @Schema(example = "1") long id,
      Role role,
      @Schema(example = "Владелец") String roleDisplay,
      @Schema(example = "+998901234567") String phone,
      @ArraySchema(schema = @Schema(example = "view_all")) List<String> permissions) {}
}
