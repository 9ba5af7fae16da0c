/** Money and quantity: one scale, one rounding rule, one way on the wire. */
@NullMarked
package uz.erp.platform.measure;

import org.jspecify.annotations.NullMarked;
