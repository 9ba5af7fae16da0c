package uz.erp.customer.erasure;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.customer.customer.CustomerView;
import uz.erp.customer.debt.DebtEntry;
import uz.erp.customer.loyalty.LoyaltyEntry;
import uz.erp.customer.purchase.Purchase;

/** Everything held on a person. */
@Schema(name = "CustomerExport")
public record CustomerExport(
    Instant exportedAt,
    CustomerView customer,
    List<Merged> mergedCustomers,
    List<Purchase> purchases,
    List<LoyaltyEntry> loyalty,
    List<DebtEntry> debt) {

  /**
   * A customer who turned out to be this one.
   *
   * @param noted what was recorded about it then
   */
  @Schema(name = "MergedCustomer")
  public record Merged(
      long customerId,
      Instant mergedAt,
      @JsonRawValue @Schema(types = "object", implementation = Object.class)
          @Nullable String noted) {}
}
