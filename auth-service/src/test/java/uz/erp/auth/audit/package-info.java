/** Tests of auth-service : audit. */
@NullMarked
package uz.erp.auth.audit;

import org.jspecify.annotations.NullMarked;
