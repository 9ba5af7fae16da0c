package uz.erp.sales.refund;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import uz.erp.sales.sale.SaleView;

/** A sale after a refund, and the refund. */
public record RefundedSale(
    @JsonUnwrapped SaleView sale,
    RefundView refund,
    @Schema(
            description =
                "a warning: by the records the drawer did not hold as much cash as was given back")
        boolean drawerShort) {}
