/** Tests of auth-service : employee. */
@NullMarked
package uz.erp.auth.employee;

import org.jspecify.annotations.NullMarked;
