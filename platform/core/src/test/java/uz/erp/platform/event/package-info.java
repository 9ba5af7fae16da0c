/** Tests. */
@NullMarked
package uz.erp.platform.event;

import org.jspecify.annotations.NullMarked;
