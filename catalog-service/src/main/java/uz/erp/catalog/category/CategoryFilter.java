package uz.erp.catalog.category;

import org.jspecify.annotations.Nullable;

/**
 * Which categories a list shows.
 *
 * @param parentId only children of this one
 * @param rootsOnly only categories without a parent
 */
public record CategoryFilter(
    @Nullable Long parentId, boolean rootsOnly, @Nullable Boolean active) {}
