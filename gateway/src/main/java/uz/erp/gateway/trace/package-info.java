/** What is exported to trace collectors. */
@NullMarked
package uz.erp.gateway.trace;

import org.jspecify.annotations.NullMarked;
