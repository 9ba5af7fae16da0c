/** A repeated POST with the same key returns the first answer and does nothing twice. */
@NullMarked
package uz.erp.platform.idempotency;

import org.jspecify.annotations.NullMarked;
