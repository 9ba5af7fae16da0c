/**
 * The figures of each business day.
 *
 * <p>A refund lowers the day it happens on, never the day of its sale. Sums per day are kept as
 * facts arrive and always equal the facts of that day; no report reads the facts again.
 */
@NullMarked
package uz.erp.analytics.dailysales;

import org.jspecify.annotations.NullMarked;
