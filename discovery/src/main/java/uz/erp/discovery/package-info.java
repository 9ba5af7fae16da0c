/** Eureka: who is up and where. */
@NullMarked
package uz.erp.discovery;

import org.jspecify.annotations.NullMarked;
