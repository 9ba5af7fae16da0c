package uz.erp.auth.signin.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.auth.account.GoodPassword;
import uz.erp.auth.account.Password;
import uz.erp.auth.signin.PasswordChange;
import uz.erp.auth.token.Session;
import uz.erp.platform.access.AllowedToUsers;
import uz.erp.platform.access.CurrentUser;
import uz.erp.platform.web.ActionAnswers;

/** Changes the caller's password. */
@RestController
@Tag(name = "Authentication")
class PasswordController {

  /** The old password proves who asks. */
  record ChangeRequest(
      @Schema(type = "string", format = "password", example = "current_password") @NotNull
          Password oldPassword,
      @Schema(type = "string", format = "password", minLength = 8, example = "new_password_123")
          @NotNull
          @GoodPassword
          Password newPassword) {}

  /** An action answer without data. */
  record ChangeAnswer(
      @Schema(example = "success") String status,
      @Schema(example = "Пароль успешно изменен") String message) {}

  private final PasswordChange passwords;
  private final ActionAnswers answers;

  PasswordController(PasswordChange passwords, ActionAnswers answers) {
    this.passwords = passwords;
    this.answers = answers;
  }

  @PostMapping("/api/users/auth/change-password/")
  @AllowedToUsers
  @Operation(
      operationId = "changePassword",
      summary = "Change one's own password",
      description =
          "Ends all other sign-ins of the user. A wrong current password counts as at sign-in:"
              + " after some attempts 429 with Retry-After.")
  ChangeAnswer change(@Valid @RequestBody ChangeRequest request) {
    passwords.change(
        Session.of(CurrentUser.get().token()), request.oldPassword(), request.newPassword());
    return new ChangeAnswer("success", answers.text("password.changed"));
  }
}
