@NullMarked
package uz.erp.sales.past;

import org.jspecify.annotations.NullMarked;
