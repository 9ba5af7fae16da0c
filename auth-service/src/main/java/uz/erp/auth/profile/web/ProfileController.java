package uz.erp.auth.profile.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.auth.account.PhoneNumber;
import uz.erp.auth.account.ProfileView;
import uz.erp.auth.account.Profiles;
import uz.erp.auth.account.Trimmed;
import uz.erp.auth.account.UserDetails;
import uz.erp.auth.profile.ProfileChange;
import uz.erp.platform.access.AllowedToUsers;
import uz.erp.platform.access.CurrentUser;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.Patch;

/** The caller's own account. */
@RestController
@RequestMapping("/api/users/profile/")
@AllowedToUsers
@Tag(name = "Profile")
class ProfileController {

  /** What one may change about oneself; the username is for good. */
  @Schema(description = "What may be changed about a profile")
  record ProfileForm(
      @Schema(example = "Иван") @NotBlank @Size(max = 150) String firstName,
      @Schema(example = "Иванов") @Size(max = 150) @Nullable String lastName,
      @Schema(example = "ivan@example.com") @Email @Size(max = 254) @Nullable String email,
      @Schema(example = "+998901234567", pattern = "^(\\+998[0-9]{9})?$") @PhoneNumber
          @Nullable String phone) {

    static ProfileForm of(UserDetails user) {
      return new ProfileForm(user.firstName(), user.lastName(), user.email(), user.phone());
    }

    UserDetails details() {
      return new UserDetails(
          Trimmed.of(firstName), Trimmed.of(lastName), Trimmed.of(email), Trimmed.of(phone));
    }
  }

  private final Profiles profiles;
  private final ProfileChange changes;

  ProfileController(Profiles profiles, ProfileChange changes) {
    this.profiles = profiles;
    this.changes = changes;
  }

  @GetMapping
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @Operation(
      operationId = "getProfile",
      summary = "Get the profile of the current user",
      description = "Needs no store. The ETag is good for If-Match.")
  ResponseEntity<ProfileView> show() {
    return tagged(
        profiles
            .find(CurrentUser.get().userId())
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_AUTHENTICATED)));
  }

  @PatchMapping
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "412", ref = "#/components/responses/Problem")
  @Operation(
      operationId = "changeProfile",
      summary = "Change one's own profile",
      description =
          "First name, last name, e-mail and phone; the username never changes. An e-mail that"
              + " another user has given is taken (400 on email).")
  ResponseEntity<ProfileView> change(
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Patch<ProfileForm> patch) {
    return tagged(
        changes.change(
            CurrentUser.get().userId(), ifMatch, now -> patch.onto(ProfileForm.of(now)).details()));
  }

  private static ResponseEntity<ProfileView> tagged(ProfileView profile) {
    return ResponseEntity.ok().eTag(EntityTags.of(profile.version())).body(profile);
  }
}
