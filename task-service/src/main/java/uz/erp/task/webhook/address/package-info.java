/**
 * Where webhooks may be sent: addresses on the public internet, and what the operator allows
 * beside.
 */
@NullMarked
package uz.erp.task.webhook.address;

import org.jspecify.annotations.NullMarked;
