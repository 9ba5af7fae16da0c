/**
 * The day's report to send: a message text and a mail, made from the sums of the day.
 *
 * <p>A document that is saved stays as it is for ever, whatever events of its day come later; it
 * then says that it is outdated. Each day with trade is saved by itself once, after its end; that
 * is queued in the transaction that enters its first trade. Documents are no projection: reading
 * the topics again brings back the figures of old days, not the documents of their evenings.
 */
@NullMarked
package uz.erp.analytics.daydocument;

import org.jspecify.annotations.NullMarked;
