/**
 * What people say about a task; seen by whoever sees the task.
 *
 * <p>An author may put their words right, or take them back, for a quarter of an hour; after that
 * others rely on them.
 */
@NullMarked
package uz.erp.task.comment;

import org.jspecify.annotations.NullMarked;
