/** Sums in reports: wider than a single amount, with the same look on the wire. */
@NullMarked
package uz.erp.analytics.figure;

import org.jspecify.annotations.NullMarked;
