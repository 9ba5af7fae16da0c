@NullMarked
package uz.erp.catalog.unit;

import org.jspecify.annotations.NullMarked;
