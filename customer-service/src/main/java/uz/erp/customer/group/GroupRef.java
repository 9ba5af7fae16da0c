package uz.erp.customer.group;

import io.swagger.v3.oas.annotations.media.Schema;
import uz.erp.platform.measure.Percent;

/** A group as it is shown with a customer and in events. */
@Schema(name = "CustomerGroupRef")
public record GroupRef(long id, String name, Percent discountPercent) {}
