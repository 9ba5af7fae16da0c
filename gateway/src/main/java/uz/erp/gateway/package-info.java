/** The one door of the suite. */
@NullMarked
package uz.erp.gateway;

import org.jspecify.annotations.NullMarked;
