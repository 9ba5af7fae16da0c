/** Sign-in, the caller's profile in a store and the caller's stores over HTTP. */
@NullMarked
package uz.erp.auth.signin.web;

import org.jspecify.annotations.NullMarked;
