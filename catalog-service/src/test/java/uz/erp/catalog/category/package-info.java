@NullMarked
package uz.erp.catalog.category;

import org.jspecify.annotations.NullMarked;
