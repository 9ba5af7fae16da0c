package uz.erp.auth.token.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.auth.token.Session;
import uz.erp.auth.token.Sessions;
import uz.erp.auth.token.TokenPair;
import uz.erp.platform.access.AllowedToAnyone;
import uz.erp.platform.access.AllowedToUsers;
import uz.erp.platform.access.CurrentUser;

/** Continues and ends sign-ins. */
@RestController
@RequestMapping("/api/users/auth/")
@Tag(name = "Authentication")
class SessionController {

  /** The token to be spent. */
  record RefreshRequest(
      @Schema(example = "q1fP0aWgkq3p4V9nJ6yqzq4mB4Qb0Wm2m8m2m0kqYxw") @NotBlank String refresh) {

    @Override
    public String toString() {
      return "RefreshRequest[…]";
    }
  }

  private final Sessions sessions;

  SessionController(Sessions sessions) {
    this.sessions = sessions;
  }

  @PostMapping("token/refresh/")
  @AllowedToAnyone
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "401", ref = "#/components/responses/Problem")
  @Operation(
      operationId = "refreshToken",
      summary = "Refresh tokens",
      description =
          "Returns a new pair. Each refresh token is valid once: using it again ends the"
              + " sign-in it belongs to.")
  TokenPair refresh(@Valid @RequestBody RefreshRequest request) {
    return sessions.refresh(request.refresh());
  }

  @PostMapping("logout/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @AllowedToUsers
  @Operation(
      operationId = "logout",
      summary = "Sign out",
      description =
          "Ends this sign-in: its refresh token and its access to stores are no longer valid.")
  void logout() {
    sessions.end(Session.of(CurrentUser.get().token()));
  }
}
