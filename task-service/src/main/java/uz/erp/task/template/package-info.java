/**
 * Templates that tasks are made from again and again: by hand, or automatically when a template
 * recurs.
 *
 * <p>For each occurrence of a recurring template exactly one task is made, also with several
 * replicas; after an outage only that of the latest day, the others are recorded as skipped.
 */
@NullMarked
package uz.erp.task.template;

import org.jspecify.annotations.NullMarked;
