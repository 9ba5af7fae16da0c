/** Tests. */
@NullMarked
package uz.erp.platform.inbox;

import org.jspecify.annotations.NullMarked;
