/**
 * Price lists of a store: prices by product and by quantity, beside the sale and wholesale price.
 *
 * <p>Invariants: a list has one price for a product from one quantity on; a deleted product has
 * none. A change of what tills would charge is a change of the products and is published as one.
 * Locks are taken in one order: the list, then its products by id.
 */
@NullMarked
package uz.erp.catalog.price;

import org.jspecify.annotations.NullMarked;
