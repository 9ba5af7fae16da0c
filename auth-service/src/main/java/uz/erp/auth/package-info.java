/** Users, stores, employees, signing keys and store passes. */
@NullMarked
package uz.erp.auth;

import org.jspecify.annotations.NullMarked;
