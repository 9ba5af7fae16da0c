/** Where a store has its events sent: addresses, subscriptions, secrets and health of endpoints. */
@NullMarked
package uz.erp.task.webhook.endpoint;

import org.jspecify.annotations.NullMarked;
