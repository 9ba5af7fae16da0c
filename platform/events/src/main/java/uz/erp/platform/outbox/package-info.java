/** Events leave in the transaction that made them true, at least once, in order per aggregate. */
@NullMarked
package uz.erp.platform.outbox;

import org.jspecify.annotations.NullMarked;
