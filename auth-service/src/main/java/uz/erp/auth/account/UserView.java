package uz.erp.auth.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/** A person as they see themselves; what was not given is an empty text. */
@Schema(description = "A user")
public record UserView(
    @Schema(example = "1") long id,
    @Schema(example = "owner1") String username,
    @Schema(example = "ivan@example.com") String email,
    @Schema(example = "Иван") String firstName,
    @Schema(example = "Иванов") String lastName,
    @Schema(example = "") String middleName,
    @Schema(example = "+998901234567") String phone) {

  @JsonProperty("full_name")
  @Schema(example = "Иван Иванов", accessMode = Schema.AccessMode.READ_ONLY)
  public String fullName() {
    return fullName(firstName, lastName);
  }

  /** First name first, as everywhere in the suite. */
  public static String fullName(String firstName, String lastName) {
    return lastName.isEmpty() ? firstName : firstName + " " + lastName;
  }
}
