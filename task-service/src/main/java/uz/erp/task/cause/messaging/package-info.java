/** Feeds the copy from catalog, sales, analytics and customers. */
@NullMarked
package uz.erp.task.cause.messaging;

import org.jspecify.annotations.NullMarked;
