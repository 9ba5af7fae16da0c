package uz.erp.catalog.inventory.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uz.erp.catalog.batch.BatchDetails;

/**
 * The batch that goods are of.
 *
 * @param number printed on the goods; one per product
 * @param expiresOn the last day they may be sold; absent when they do not expire
 */
record BatchForm(
    @NotBlank @Size(max = 64) @Nullable String number, @InCalendar @Nullable LocalDate expiresOn) {

  BatchDetails toDetails() {
    return new BatchDetails(Objects.requireNonNull(number).strip(), expiresOn);
  }
}
