/** How much one client may send: requests per time and bytes per request. */
@NullMarked
package uz.erp.gateway.limit;

import org.jspecify.annotations.NullMarked;
