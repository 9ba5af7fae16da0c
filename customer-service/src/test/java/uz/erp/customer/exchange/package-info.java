@NullMarked
package uz.erp.customer.exchange;

import org.jspecify.annotations.NullMarked;
