package uz.erp.catalog.category;

import org.jspecify.annotations.Nullable;

/**
 * Everything a client decides about a category.
 *
 * @param parentId null for a root
 */
public record CategoryDetails(
    String name, String description, @Nullable Long parentId, int sortOrder, boolean active) {}
