/** The days a report is asked for, as clients write them and as reports repeat them. */
@NullMarked
package uz.erp.analytics.period;

import org.jspecify.annotations.NullMarked;
