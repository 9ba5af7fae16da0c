/** A small service that the platform's own tests run. */
@NullMarked
package uz.erp.sample;

import org.jspecify.annotations.NullMarked;
