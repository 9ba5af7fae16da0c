/** Tests of auth-service : signin. */
@NullMarked
package uz.erp.auth.signin;

import org.jspecify.annotations.NullMarked;
