/**
 * Tells other programs of a store what happens in it, by Standard Webhooks 1.0.0.
 *
 * <p>A message is written with a delivery for each endpoint that wants it, in the transaction that
 * takes note of the event. Deliveries are leased before they are sent and settled after, so each is
 * sent at least once, by one replica at a time, and always under the same {@code webhook-id}. Only
 * what {@link uz.erp.task.webhook.message.WebhookType} names leaves the suite. One endpoint that is
 * slow or dead keeps no other waiting.
 *
 * @see <a
 *     href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks 1.0.0</a>
 */
@NullMarked
package uz.erp.task.webhook;

import org.jspecify.annotations.NullMarked;
