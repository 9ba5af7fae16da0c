/** Feeds webhooks from the events of all services. */
@NullMarked
package uz.erp.task.webhook.messaging;

import org.jspecify.annotations.NullMarked;
