/** How an instance leaves while others go on. */
@NullMarked
package uz.erp.platform.drain;

import org.jspecify.annotations.NullMarked;
