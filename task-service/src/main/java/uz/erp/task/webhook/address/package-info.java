/**
 * Where webhooks may be sent: addresses on the public internet, and those that the operator allows
 * in addition.
 */
@NullMarked
package uz.erp.task.webhook.address;

import org.jspecify.annotations.NullMarked;
