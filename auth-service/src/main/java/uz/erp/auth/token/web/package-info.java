/** Refresh, logout, public keys and the exchange of a user token for a store pass. */
@NullMarked
package uz.erp.auth.token.web;

import org.jspecify.annotations.NullMarked;
