package uz.erp.customer.loyalty;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/**
 * A customer's points and a page of how they came about, the newest first.
 *
 * @param count of all pages together
 */
@Schema(name = "Loyalty")
public record LoyaltyView(
    long customerId,
    Money balance,
    long count,
    @Nullable String next,
    @Nullable String previous,
    List<LoyaltyEntry> results) {}
