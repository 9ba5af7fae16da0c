@NullMarked
package uz.erp.catalog.product;

import org.jspecify.annotations.NullMarked;
