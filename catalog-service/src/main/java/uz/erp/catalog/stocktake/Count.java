package uz.erp.catalog.stocktake;

import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Quantity;

/**
 * What an employee counted.
 *
 * @param batchNumber null for goods of no batch
 * @param added whether it comes on top of what the same person counted before, or replaces it
 */
public record Count(
    long productId, @Nullable String batchNumber, Quantity quantity, boolean added) {}
