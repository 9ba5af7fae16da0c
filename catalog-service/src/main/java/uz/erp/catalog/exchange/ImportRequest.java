package uz.erp.catalog.exchange;

import uz.erp.catalog.stock.Movement;

/**
 * An import that someone asks for.
 *
 * @param dryRun whether to find out what would happen only
 * @param mayOpenStock whether the employee may give new products their opening stock
 */
public record ImportRequest(
    ImportMode mode, boolean dryRun, String fileName, boolean mayOpenStock, Movement.Actor by) {}
