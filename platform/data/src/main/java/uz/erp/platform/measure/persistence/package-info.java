/** Money and quantity in columns and in validation. */
@NullMarked
package uz.erp.platform.measure.persistence;

import org.jspecify.annotations.NullMarked;
