/** What the owner lets happen at the tills of the store. */
@NullMarked
package uz.erp.sales.settings;

import org.jspecify.annotations.NullMarked;
