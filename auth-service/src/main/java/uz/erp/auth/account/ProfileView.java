package uz.erp.auth.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A person's own account; what was not given is an empty text. */
@Schema(description = "The profile of a user")
public record ProfileView(
    @Schema(example = "1") long id,
    @Schema(example = "owner1") String username,
    @Schema(example = "ivan@example.com") String email,
    @Schema(example = "Иван") String firstName,
    @Schema(example = "Иванов") String lastName,
    @Schema(example = "") String middleName,
    @Schema(example = "+998901234567") String phone,
    @Schema(example = "2026-01-17T12:05:30.123Z") Instant createdAt,
    @Schema(example = "1") long version) {

  @JsonProperty("full_name")
  @Schema(example = "Иван Иванов", accessMode = Schema.AccessMode.READ_ONLY)
  public String fullName() {
    return UserView.fullName(firstName, lastName);
  }

  public UserDetails details() {
    return new UserDetails(firstName, lastName, email, phone);
  }
}
