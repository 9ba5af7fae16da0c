package uz.erp.sales.refund;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import uz.erp.sales.sale.SaleView;

/** A sale after a refund, and the refund. */
public record RefundedSale(@JsonUnwrapped SaleView sale, RefundView refund) {}
