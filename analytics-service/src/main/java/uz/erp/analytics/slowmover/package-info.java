/**
 * Goods that lie: in stock, received long ago, and hardly or never sold.
 *
 * <p>The list is made anew at each request. Every night, and when the segments are requested, what
 * is on it and was not before is published once by {@code analytics.slow-mover-found.v1}, and what
 * left it by {@code analytics.slow-mover-ended.v1}.
 */
@NullMarked
package uz.erp.analytics.slowmover;

import org.jspecify.annotations.NullMarked;
