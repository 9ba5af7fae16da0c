package uz.erp.customer.customer.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uz.erp.customer.customer.CustomerDetails;
import uz.erp.customer.customer.PhoneNumber;

/** What a client writes down about a customer; blank is the same as absent. */
record CustomerForm(
    @NotBlank @Size(max = 200) @Schema(example = "Test Customer") String name,
    @Phone
        @Size(max = 40)
        @Schema(
            description =
                "Any usual spelling, kept as +998XXXXXXXXX; other countries with their code.",
            example = "+998901234567")
        @Nullable String phone,
    @Email @Size(max = 254) @Schema(example = "customer@example.com") @Nullable String email,
    @Size(max = 500) @Schema(example = "Tashkent, Uzbekistan") @Nullable String address,
    @Size(max = 2000) @Nullable String notes,
    @Schema(defaultValue = "true") @Nullable Boolean isActive) {

  static CustomerForm of(CustomerDetails details) {
    return new CustomerForm(
        details.name(),
        details.phone(),
        details.email(),
        details.address(),
        details.notes(),
        details.isActive());
  }

  CustomerDetails details() {
    String phoneText = orNull(phone);
    return new CustomerDetails(
        name.strip(),
        phoneText == null ? null : PhoneNumber.parse(phoneText).orElseThrow().e164(),
        orNull(email),
        orNull(address),
        orNull(notes),
        isActive == null || isActive);
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
