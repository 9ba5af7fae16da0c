@NullMarked
package uz.erp.sales.sale.checkout;

import org.jspecify.annotations.NullMarked;
