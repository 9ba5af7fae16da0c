/**
 * How much of each product there is, and was at the end of each day.
 *
 * <p>Fed by {@code catalog.stock-changed.v1} and the catalog's product events. The newest version
 * of a product's figures wins, for now and for each day separately, so events may come in any order
 * and again. Days are the store's, at the time of the event. A product that is deleted leaves the
 * lists, and stays in those of the days before. A store from before this feature existed rebuilds
 * it by reading the topics from their beginning into fresh schemas.
 */
@NullMarked
package uz.erp.analytics.stock;

import org.jspecify.annotations.NullMarked;
