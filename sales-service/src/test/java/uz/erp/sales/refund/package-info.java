@NullMarked
package uz.erp.sales.refund;

import org.jspecify.annotations.NullMarked;
