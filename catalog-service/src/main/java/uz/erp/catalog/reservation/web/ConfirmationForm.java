package uz.erp.catalog.reservation.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/**
 * The document that takes the promised goods.
 *
 * @param type {@code sale}
 * @param documentId the sale's id
 */
record ConfirmationForm(
    @NotNull @Nullable DocumentType type, @NotNull @Positive @Nullable Long documentId) {}
