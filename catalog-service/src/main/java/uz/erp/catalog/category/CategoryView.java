package uz.erp.catalog.category;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A category as clients see it.
 *
 * @param parent id of the category above, null for a root
 * @param productsCount products directly in it
 */
public record CategoryView(
    long id,
    String name,
    String description,
    @Nullable Long parent,
    int sortOrder,
    boolean isActive,
    long productsCount,
    long version,
    Instant createdAt,
    Instant updatedAt) {}
