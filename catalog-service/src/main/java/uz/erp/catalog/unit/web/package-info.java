/** Units over HTTP. */
@NullMarked
package uz.erp.catalog.unit.web;

import org.jspecify.annotations.NullMarked;
