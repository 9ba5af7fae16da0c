/**
 * What kind of customers a store has, by recency, frequency and money (RFM).
 *
 * <p>Scores and segments are those of {@link uz.erp.analytics.rfm.Segment}; every customer with a
 * receipt in the period is in exactly one. Every night and on demand a run keeps each customer's
 * segment and publishes {@code analytics.customer-segment-changed.v1} for those who moved since the
 * run before. A run works in steps, each committed with its progress.
 */
@NullMarked
package uz.erp.analytics.rfm;

import org.jspecify.annotations.NullMarked;
