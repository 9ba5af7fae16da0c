/**
 * What kind of customers a store has, by recency, frequency and money (RFM).
 *
 * <p>Scores and segments are those of {@link uz.erp.analytics.rfm.Segment}; every customer with a
 * receipt in the period is in exactly one. Every night and on demand a run keeps who is where and
 * tells by {@code analytics.customer-segment-changed.v1} who moved since the run before. A run
 * works in steps, each committed with the note of how far it came.
 */
@NullMarked
package uz.erp.analytics.rfm;

import org.jspecify.annotations.NullMarked;
