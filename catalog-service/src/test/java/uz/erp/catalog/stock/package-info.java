@NullMarked
package uz.erp.catalog.stock;

import org.jspecify.annotations.NullMarked;
