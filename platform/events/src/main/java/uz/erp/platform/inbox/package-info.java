/** Events are applied once in effect: recorded in the transaction that applies them. */
@NullMarked
package uz.erp.platform.inbox;

import org.jspecify.annotations.NullMarked;
