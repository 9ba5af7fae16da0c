/** Stores over HTTP, for their owners. */
@NullMarked
package uz.erp.auth.store.web;

import org.jspecify.annotations.NullMarked;
