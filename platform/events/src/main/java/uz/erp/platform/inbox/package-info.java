/** Events arrive exactly once in effect: noted in the transaction that applies them. */
@NullMarked
package uz.erp.platform.inbox;

import org.jspecify.annotations.NullMarked;
