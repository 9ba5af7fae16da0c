package uz.erp.catalog.inventory.web;

import uz.erp.catalog.inventory.AdjustmentReason;

/**
 * A reason to correct stock.
 *
 * @param code to be sent as {@code reason}
 * @param name in the caller's language
 */
record AdjustmentReasonView(AdjustmentReason code, String name) {}
