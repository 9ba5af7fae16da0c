@NullMarked
package uz.erp.gateway.limit;

import org.jspecify.annotations.NullMarked;
