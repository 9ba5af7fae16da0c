/**
 * API keys: what the programs of a store show instead of a person's token.
 *
 * <p>A key belongs to its store and outlives the employment of who made it. It may do what its
 * scopes say, never more than its maker could give, and never what only people do: manage employees
 * and the store, or sign in. Its secret is shown once and kept as a hash. Event: {@code
 * auth.api-key-changed.v1} on {@code auth.api-key}, by which the gateway forgets its passes.
 */
@NullMarked
package uz.erp.auth.apikey;

import org.jspecify.annotations.NullMarked;
