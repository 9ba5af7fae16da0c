/** How an instance leaves while others go on. */
@NullMarked
package uz.erp.platform.lifecycle;

import org.jspecify.annotations.NullMarked;
