@NullMarked
package uz.erp.catalog.patch;

import org.jspecify.annotations.NullMarked;
