/** Notifications over HTTP. */
@NullMarked
package uz.erp.task.notification.web;

import org.jspecify.annotations.NullMarked;
