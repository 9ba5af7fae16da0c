/**
 * Tasks that are given out again and again: by hand, or by themselves when a template says when.
 *
 * <p>Of each day that a recurring template names one task is made, whoever else tries at the same
 * time; after an outage only that of the latest day, the others are noted as skipped.
 */
@NullMarked
package uz.erp.task.template;

import org.jspecify.annotations.NullMarked;
