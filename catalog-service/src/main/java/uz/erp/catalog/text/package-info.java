/** How names are compared in searches. */
@NullMarked
package uz.erp.catalog.text;

import org.jspecify.annotations.NullMarked;
