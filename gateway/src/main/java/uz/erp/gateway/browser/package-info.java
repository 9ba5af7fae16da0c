/** What browsers need to know: security headers and cross-origin rules. */
@NullMarked
package uz.erp.gateway.browser;

import org.jspecify.annotations.NullMarked;
