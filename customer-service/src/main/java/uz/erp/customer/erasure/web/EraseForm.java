package uz.erp.customer.erasure.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a customer is to be forgotten.
 *
 * @param reason is kept, so it must not name the person
 */
record EraseForm(@NotBlank @Size(max = 500) @Nullable String reason) {

  String why() {
    return Objects.requireNonNull(reason).strip();
  }
}
