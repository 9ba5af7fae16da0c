/**
 * Signing keys, user tokens, refresh tokens and store passes.
 *
 * <p>Keys live in the database, sealed under a master key that does not, and are shared by all
 * replicas: the next one is published well before it signs, the last one stays published until
 * nothing signed by it is valid. A refresh token works once; using it again ends its family.
 */
@NullMarked
package uz.erp.auth.token;

import org.jspecify.annotations.NullMarked;
