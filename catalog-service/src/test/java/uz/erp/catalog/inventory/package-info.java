@NullMarked
package uz.erp.catalog.inventory;

import org.jspecify.annotations.NullMarked;
