package uz.erp.customer.group;

import io.swagger.v3.oas.annotations.media.Schema;
import uz.erp.platform.measure.Percent;

/** A group as it stands on a customer and in its events. */
@Schema(name = "CustomerGroupRef")
public record GroupRef(long id, String name, Percent discountPercent) {}
