/**
 * Files that belong to a task; seen by whoever sees the task.
 *
 * <p>What a file is, its bytes say, not its name. They stand in the store's schema and are only
 * ever handed out to be saved, never to be shown in a page.
 */
@NullMarked
package uz.erp.task.attachment;

import org.jspecify.annotations.NullMarked;
