/** Tests. */
@NullMarked
package uz.erp.platform.drain;

import org.jspecify.annotations.NullMarked;
