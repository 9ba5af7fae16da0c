/** The nightly jobs of a store: queued by the first event of its day. */
@NullMarked
package uz.erp.analytics.nightly;

import org.jspecify.annotations.NullMarked;
