/** Reservations over HTTP. */
@NullMarked
package uz.erp.catalog.reservation.web;

import org.jspecify.annotations.NullMarked;
