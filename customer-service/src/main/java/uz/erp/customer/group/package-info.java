/**
 * Customers who are treated alike, and the discount they get.
 *
 * <p>Invariants: groups have different names; a group somebody is in is not deleted. A change is
 * told to the customers in it, so that tills hear of it.
 */
@NullMarked
package uz.erp.customer.group;

import org.jspecify.annotations.NullMarked;
