/** The customers of a store. */
@NullMarked
package uz.erp.customer;

import org.jspecify.annotations.NullMarked;
