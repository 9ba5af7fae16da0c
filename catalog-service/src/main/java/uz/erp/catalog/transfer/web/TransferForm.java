package uz.erp.catalog.transfer.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uz.erp.catalog.transfer.TransferDetails;
import uz.erp.platform.measure.Quantity;

/**
 * What a client sends to move goods to another store.
 *
 * @param toStore tenant key of another store of the same owner
 */
record TransferForm(
    @NotBlank @Size(max = 100) @Nullable String toStore,
    @Size(max = 1000) @Nullable String note,
    @NotEmpty @Size(max = 500) @Nullable List<@NotNull @Valid Line> lines) {

  /**
   * @param batch number of the batch; the first to expire when it is absent
   */
  @Schema(name = "TransferFormLine")
  record Line(
      @NotNull @Positive @Nullable Long product,
      @NotNull @Positive @Nullable Quantity quantity,
      @Size(min = 1, max = 64) @Nullable String batch) {

    TransferDetails.Line toDetails() {
      return new TransferDetails.Line(
          Objects.requireNonNull(product), Objects.requireNonNull(quantity), batch);
    }
  }

  TransferDetails toDetails() {
    return new TransferDetails(
        Objects.requireNonNull(toStore).strip(),
        note == null || note.isBlank() ? null : note.strip(),
        Objects.requireNonNull(lines).stream().map(Line::toDetails).toList());
  }
}
