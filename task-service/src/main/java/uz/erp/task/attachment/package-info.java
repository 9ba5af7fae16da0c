/**
 * Files of a task; seen with the task.
 *
 * <p>The type of a file is detected from its bytes, not its name. The bytes are stored in the
 * store's schema and served as downloads only, never inline.
 */
@NullMarked
package uz.erp.task.attachment;

import org.jspecify.annotations.NullMarked;
