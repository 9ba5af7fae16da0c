/**
 * What people change about themselves: their profile. A name is also in passes and in other
 * services' copies of the staff, so a change is published for every employment of the person.
 */
@NullMarked
package uz.erp.auth.profile;

import org.jspecify.annotations.NullMarked;
