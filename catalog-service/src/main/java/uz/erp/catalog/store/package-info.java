/**
 * Which other stores the owner of this one has, as auth-service's events say. A store asks about
 * itself only: the database takes it from the role in effect.
 */
@NullMarked
package uz.erp.catalog.store;

import org.jspecify.annotations.NullMarked;
