/** Tests of auth-service : token. */
@NullMarked
package uz.erp.auth.token;

import org.jspecify.annotations.NullMarked;
