/**
 * Signing in and what one then sees: oneself, the stores one works in, one's role in each.
 *
 * <p>A user token names no store; which one a request is for is said by its X-Tenant-Key alone.
 */
@NullMarked
package uz.erp.auth.signin;

import org.jspecify.annotations.NullMarked;
