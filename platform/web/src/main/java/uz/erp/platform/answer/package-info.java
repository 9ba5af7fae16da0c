/** Problems on the way out: every exception rendered once, as RFC 9457 says. */
@NullMarked
package uz.erp.platform.answer;

import org.jspecify.annotations.NullMarked;
