/** The only public entry of the suite. */
@NullMarked
package uz.erp.gateway;

import org.jspecify.annotations.NullMarked;
