/**
 * What people change about themselves: their profile. A name is also in passes and in other
 * services' copies of the staff, so every employment of the person tells of the change.
 */
@NullMarked
package uz.erp.auth.profile;

import org.jspecify.annotations.NullMarked;
