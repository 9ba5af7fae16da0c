package uz.erp.catalog.product;

import org.jspecify.annotations.Nullable;

/**
 * Which products a list shows.
 *
 * @param categoryId only this category and those below it
 */
public record ProductFilter(@Nullable Long categoryId, @Nullable Boolean active) {}
