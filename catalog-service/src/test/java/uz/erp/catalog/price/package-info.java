@NullMarked
package uz.erp.catalog.price;

import org.jspecify.annotations.NullMarked;
