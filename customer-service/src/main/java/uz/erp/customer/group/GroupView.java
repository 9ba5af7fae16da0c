package uz.erp.customer.group;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import uz.erp.platform.measure.Percent;

/**
 * A group as clients see it.
 *
 * @param customersCount how many customers are in it
 */
@Schema(name = "CustomerGroup")
public record GroupView(
    long id,
    String name,
    Percent discountPercent,
    long customersCount,
    long version,
    Instant createdAt,
    Instant updatedAt) {}
