package uz.erp.catalog.stock;

/**
 * A movement as recorded.
 *
 * @param level how much there is after it
 */
public record Entry(long id, StockLevel level) {}
