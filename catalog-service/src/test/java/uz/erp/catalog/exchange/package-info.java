@NullMarked
package uz.erp.catalog.exchange;

import org.jspecify.annotations.NullMarked;
