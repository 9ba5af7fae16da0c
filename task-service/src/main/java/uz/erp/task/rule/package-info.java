/**
 * The closed loop: what the owner wants a task opened for, and its opening.
 *
 * <p>An event opens a task when it happened after its rule was switched on and what it tells is
 * wrong. What was wrong before is found by a look at everything: at switching on, when thresholds
 * change, and at each midnight of the store. Case, task and the note of the event are one
 * transaction, so one occurrence is one task, whoever finds it and however often it is told.
 */
@NullMarked
package uz.erp.task.rule;

import org.jspecify.annotations.NullMarked;
