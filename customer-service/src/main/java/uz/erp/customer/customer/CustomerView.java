package uz.erp.customer.customer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uz.erp.customer.group.GroupRef;
import uz.erp.platform.measure.Money;

/**
 * A customer as clients see it.
 *
 * @param phones further numbers beside the main one
 * @param creditBalance what the customer owes; negative when paid in advance
 * @param totalPurchases receipts, given back or not
 * @param totalSpent what was bought less what was given back
 */
@Schema(name = "Customer")
public record CustomerView(
    long id,
    String name,
    @Schema(example = "+998901234567") @Nullable String phone,
    List<String> phones,
    @Nullable String email,
    @Nullable String address,
    @Nullable LocalDate birthday,
    @Nullable String notes,
    List<String> tags,
    @Nullable Long groupId,
    @Nullable GroupRef group,
    boolean isActive,
    Money creditLimit,
    Money creditBalance,
    Money pointsBalance,
    Map<String, @Nullable Object> attributes,
    long totalPurchases,
    @Schema(example = "150000.00") String totalSpent,
    @Nullable Instant lastPurchaseAt,
    long version,
    Instant createdAt,
    Instant updatedAt) {}
