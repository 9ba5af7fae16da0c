/**
 * One form opens everything: account, store, the owner's employment and the first sign-in.
 *
 * <p>Owners open further stores later, without a new sign-in. All of it commits together with its
 * events, or nothing does. No other service has to be up: they create the store's schema when they
 * consume its event or serve its first request.
 */
@NullMarked
package uz.erp.auth.registration;

import org.jspecify.annotations.NullMarked;
