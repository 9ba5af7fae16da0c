/** What is told to whoever collects traces. */
@NullMarked
package uz.erp.gateway.trace;

import org.jspecify.annotations.NullMarked;
