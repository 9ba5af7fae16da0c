@NullMarked
package uz.erp.catalog.packaging;

import org.jspecify.annotations.NullMarked;
