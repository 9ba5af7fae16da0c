/** How names are compared when someone searches for them. */
@NullMarked
package uz.erp.catalog.text;

import org.jspecify.annotations.NullMarked;
