package uz.erp.customer.merge;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/**
 * Customers who may be one person.
 *
 * @param reasons what they have in common: {@code phone}, {@code email}, {@code name_birthday}
 */
@Schema(name = "DuplicateGroup")
public record DuplicateGroup(List<String> reasons, List<Candidate> customers) {

  /** As much of a customer as is needed to decide whether it is the same person. */
  @Schema(name = "DuplicateCandidate")
  public record Candidate(
      long id,
      String name,
      @Nullable String phone,
      List<String> phones,
      @Nullable String email,
      @Nullable LocalDate birthday,
      long totalPurchases,
      Money pointsBalance,
      Money creditBalance,
      Instant createdAt) {}
}
