/** Tests of auth-service : profile. */
@NullMarked
package uz.erp.auth.profile;

import org.jspecify.annotations.NullMarked;
