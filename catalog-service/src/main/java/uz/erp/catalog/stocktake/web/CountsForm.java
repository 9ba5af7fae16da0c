package uz.erp.catalog.stocktake.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uz.erp.catalog.stocktake.Count;
import uz.erp.platform.measure.Quantity;

/** What an employee counted. */
record CountsForm(@NotEmpty @Size(max = 500) @Nullable List<@NotNull @Valid Line> counts) {

  /** Whether a count comes on top of one's own earlier count or in its place. */
  enum Mode {
    @JsonProperty("replace")
    REPLACE,
    @JsonProperty("add")
    ADD
  }

  /**
   * @param batch number of the batch; absent for goods of no batch
   * @param mode `replace` when it is absent
   */
  @Schema(name = "CountsFormLine")
  record Line(
      @NotNull @Positive @Nullable Long product,
      @Size(min = 1, max = 64) @Nullable String batch,
      @NotNull @PositiveOrZero @Nullable Quantity quantity,
      @Nullable Mode mode) {}

  List<Count> toCounts() {
    return Objects.requireNonNull(counts).stream()
        .map(
            line ->
                new Count(
                    Objects.requireNonNull(line.product()),
                    line.batch(),
                    Objects.requireNonNull(line.quantity()),
                    line.mode() == Mode.ADD))
        .toList();
  }
}
