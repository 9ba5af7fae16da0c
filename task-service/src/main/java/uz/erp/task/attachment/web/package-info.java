/** Attachments over HTTP. */
@NullMarked
package uz.erp.task.attachment.web;

import org.jspecify.annotations.NullMarked;
