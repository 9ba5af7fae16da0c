/** Tests of auth-service : registration. */
@NullMarked
package uz.erp.auth.registration;

import org.jspecify.annotations.NullMarked;
