/** Reports made from events alone. */
@NullMarked
package uz.erp.analytics;

import org.jspecify.annotations.NullMarked;
