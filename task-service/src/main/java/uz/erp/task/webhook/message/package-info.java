/** What is sent: the public part of an event, written once with a delivery for each subscriber. */
@NullMarked
package uz.erp.task.webhook.message;

import org.jspecify.annotations.NullMarked;
