@NullMarked
package uz.erp.catalog.batch;

import org.jspecify.annotations.NullMarked;
