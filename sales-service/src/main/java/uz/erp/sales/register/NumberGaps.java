package uz.erp.sales.register;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which numbers of a register are missing. */
public record NumberGaps(
    @Schema(description = "register id") long register,
    @Schema(description = "register_number, given by the server: a hole is a fault of the server")
        Holes registerNumbers,
    @Schema(description = "client_number, given by the till: a hole is a sale that never arrived")
        Holes clientNumbers) {

  /** What is there of a run of numbers and what is not. */
  @Schema(name = "NumberHoles")
  public record Holes(
      @Nullable Long first,
      @Nullable Long last,
      long count,
      long missingCount,
      List<Range> missing,
      @Schema(description = "there are more holes than are listed") boolean isTruncated) {}

  /** Missing numbers, both ends included. */
  @Schema(name = "NumberRange")
  public record Range(long from, long to) {}
}
