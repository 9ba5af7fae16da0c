@NullMarked
package uz.erp.catalog.text;

import org.jspecify.annotations.NullMarked;
