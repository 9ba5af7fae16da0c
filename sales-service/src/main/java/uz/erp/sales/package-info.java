/** Tills: registers, sessions, sales and refunds. */
@NullMarked
package uz.erp.sales;

import org.jspecify.annotations.NullMarked;
