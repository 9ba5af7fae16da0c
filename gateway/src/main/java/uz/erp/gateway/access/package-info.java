/** Who may come in: which paths ask for what, and whether a user token is genuine. */
@NullMarked
package uz.erp.gateway.access;

import org.jspecify.annotations.NullMarked;
