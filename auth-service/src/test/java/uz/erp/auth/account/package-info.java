/** Tests of auth-service : account. */
@NullMarked
package uz.erp.auth.account;

import org.jspecify.annotations.NullMarked;
