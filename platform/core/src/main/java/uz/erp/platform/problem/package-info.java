/** How the suite says no: RFC 9457 problems with stable codes, in the caller's language. */
@NullMarked
package uz.erp.platform.problem;

import org.jspecify.annotations.NullMarked;
