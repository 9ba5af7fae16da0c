@NullMarked
package uz.erp.sales.sale;

import org.jspecify.annotations.NullMarked;
