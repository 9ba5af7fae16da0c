/** The egress of webhooks: the HTTP client and the guard before each of its connections. */
@NullMarked
package uz.erp.task.webhook.client;

import org.jspecify.annotations.NullMarked;
