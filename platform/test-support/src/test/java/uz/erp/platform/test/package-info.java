/** Tests of the test support. */
@NullMarked
package uz.erp.platform.test;

import org.jspecify.annotations.NullMarked;
