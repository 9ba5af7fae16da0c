@NullMarked
package uz.erp.catalog;

import org.jspecify.annotations.NullMarked;
