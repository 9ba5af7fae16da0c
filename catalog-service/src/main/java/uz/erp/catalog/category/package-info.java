/**
 * A store's tree of product categories.
 *
 * <p>Invariants: no category is its own ancestor; siblings have different names; a category that
 * still holds products or categories is not deleted. A new name is published with the products in
 * it.
 */
@NullMarked
package uz.erp.catalog.category;

import org.jspecify.annotations.NullMarked;
