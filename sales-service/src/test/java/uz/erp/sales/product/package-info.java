@NullMarked
package uz.erp.sales.product;

import org.jspecify.annotations.NullMarked;
