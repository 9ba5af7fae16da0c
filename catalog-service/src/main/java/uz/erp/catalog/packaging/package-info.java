/**
 * In what a product comes beside its base unit: a box of twelve, a sack of fifty kilograms.
 *
 * <p>Invariants: a barcode names one product or one packaging of the store; a packaging is so many
 * base units, more than none; a product has each pair of unit and factor once. A change is a change
 * of the product and is published as one.
 */
@NullMarked
package uz.erp.catalog.packaging;

import org.jspecify.annotations.NullMarked;
