/**
 * Sends a store's events to other programs, by Standard Webhooks 1.0.0.
 *
 * <p>A message is written with a delivery for each subscribed endpoint, in the transaction that
 * records the event as consumed. Deliveries are leased before they are sent and their outcome is
 * recorded after, so each is sent at least once, by one replica at a time, and always under the
 * same {@code webhook-id}. Only what {@link uz.erp.task.webhook.message.WebhookType} names leaves
 * the suite. One endpoint that is slow or down delays no other. {@code endpoint} is what the owner
 * sets up, {@code message} what is sent, {@code delivery} how it gets there.
 *
 * @see <a
 *     href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks 1.0.0</a>
 */
@NullMarked
package uz.erp.task.webhook;

import org.jspecify.annotations.NullMarked;
