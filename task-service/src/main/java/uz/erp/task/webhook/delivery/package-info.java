/** The way of a message to one endpoint: leased, sent, retried; at least once, in no order. */
@NullMarked
package uz.erp.task.webhook.delivery;

import org.jspecify.annotations.NullMarked;
