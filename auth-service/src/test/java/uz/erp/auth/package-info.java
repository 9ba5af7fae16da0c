/** Tests of auth-service as a whole. */
@NullMarked
package uz.erp.auth;

import org.jspecify.annotations.NullMarked;
