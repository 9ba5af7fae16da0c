package uz.erp.catalog.price.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uz.erp.catalog.price.PriceListDetails;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.platform.problem.ProblemException;

/**
 * What a client sends to create or change a price list.
 *
 * @param validFrom first day it holds, in the store's calendar
 * @param validTo last day it holds, not before the first
 */
record PriceListForm(
    @NotBlank @Size(max = 120) @Nullable String name,
    @Nullable Boolean isActive,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 9999;

  static PriceListForm of(PriceListDetails details) {
    return new PriceListForm(
        details.name(), details.active(), details.validFrom(), details.validTo());
  }

  /**
   * @throws ProblemException 400 when a day is out of reach or the last is before the first
   */
  PriceListDetails toDetails() {
    FieldErrors errors = new FieldErrors();
    requireYear("valid_from", validFrom, errors);
    requireYear("valid_to", validTo, errors);
    if (errors.isEmpty() && validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
      errors.add("valid_to", "validation.valid_to");
    }
    errors.throwIfAny();
    return new PriceListDetails(
        name == null ? "" : name.strip(), isActive == null || isActive, validFrom, validTo);
  }

  private static void requireYear(String field, @Nullable LocalDate day, FieldErrors errors) {
    if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
      errors.add(field, "validation.day");
    }
  }
}
