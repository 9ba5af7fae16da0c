/** Webhooks over HTTP. */
@NullMarked
package uz.erp.task.webhook.web;

import org.jspecify.annotations.NullMarked;
