@NullMarked
package uz.erp.catalog.image;

import org.jspecify.annotations.NullMarked;
