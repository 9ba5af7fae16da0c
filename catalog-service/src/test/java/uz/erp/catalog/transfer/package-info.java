@NullMarked
package uz.erp.catalog.transfer;

import org.jspecify.annotations.NullMarked;
