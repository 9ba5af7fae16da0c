/** The fixed set of units of measure a product can be sold in; no store can change it. */
@NullMarked
package uz.erp.catalog.unit;

import org.jspecify.annotations.NullMarked;
