/** The services of the suite as {@code suite.yaml} lists them. */
@NullMarked
package uz.erp.platform.suite;

import org.jspecify.annotations.NullMarked;
