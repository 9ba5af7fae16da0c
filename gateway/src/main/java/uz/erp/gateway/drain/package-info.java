/** How a gateway leaves while others go on. */
@NullMarked
package uz.erp.gateway.drain;

import org.jspecify.annotations.NullMarked;
