/** The envelope of every event: CloudEvents 1.0, structured JSON. */
@NullMarked
package uz.erp.platform.event;

import org.jspecify.annotations.NullMarked;
