/**
 * The closed loop: rules for what a task is opened for, and the opening of the task.
 *
 * <p>An event opens a task when it happened after its rule was switched on and crosses its
 * thresholds. What was wrong before is found by evaluating the rule on all data: at switching on,
 * when thresholds change, and at each midnight of the store. Case, task and the inbox row of the
 * event are one transaction, so one occurrence is one task, by an event or an evaluation and
 * however often an event is redelivered.
 */
@NullMarked
package uz.erp.task.rule;

import org.jspecify.annotations.NullMarked;
