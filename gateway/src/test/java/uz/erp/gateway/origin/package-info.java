@NullMarked
package uz.erp.gateway.origin;

import org.jspecify.annotations.NullMarked;
