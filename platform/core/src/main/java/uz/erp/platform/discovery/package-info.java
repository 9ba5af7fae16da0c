/** How a part shows the registry who it is. */
@NullMarked
package uz.erp.platform.discovery;

import org.jspecify.annotations.NullMarked;
