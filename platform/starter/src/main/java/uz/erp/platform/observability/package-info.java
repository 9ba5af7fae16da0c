/** What operators see: health, log context, trace ids. */
@NullMarked
package uz.erp.platform.observability;

import org.jspecify.annotations.NullMarked;
