/** Tests of auth-service : store. */
@NullMarked
package uz.erp.auth.store;

import org.jspecify.annotations.NullMarked;
