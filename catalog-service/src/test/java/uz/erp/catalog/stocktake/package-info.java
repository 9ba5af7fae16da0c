@NullMarked
package uz.erp.catalog.stocktake;

import org.jspecify.annotations.NullMarked;
