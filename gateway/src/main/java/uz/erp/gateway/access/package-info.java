/** Authentication: which paths require what, and whether a user token is valid. */
@NullMarked
package uz.erp.gateway.access;

import org.jspecify.annotations.NullMarked;
