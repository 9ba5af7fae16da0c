@NullMarked
package uz.erp.catalog.reservation;

import org.jspecify.annotations.NullMarked;
