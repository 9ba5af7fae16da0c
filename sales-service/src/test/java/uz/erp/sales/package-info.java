@NullMarked
package uz.erp.sales;

import org.jspecify.annotations.NullMarked;
