@NullMarked
package uz.erp.sales.sale.list;

import org.jspecify.annotations.NullMarked;
