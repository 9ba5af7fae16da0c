/**
 * Reports made from events alone.
 *
 * <p>Fifteen features, because each is a question that a store asks and not a layer: {@code trade}
 * and {@code stock} hold the facts and how things stand; {@code dailysales}, {@code
 * productperformance}, {@code customer} and {@code product} are sums and names kept from them;
 * {@code rfm}, {@code slowmover}, {@code dashboard} and {@code daydocument} are reports with rules
 * of their own; {@code export}, {@code figure}, {@code period}, {@code permission} and {@code
 * nightly} are the small parts that several reports share. They are separate so that no report
 * depends on another for them: merged into the reports, each would bring a cycle. The order in
 * which the sums are locked is one list, {@link uz.erp.analytics.trade.ProjectionOrder}.
 */
@NullMarked
package uz.erp.analytics;

import org.jspecify.annotations.NullMarked;
