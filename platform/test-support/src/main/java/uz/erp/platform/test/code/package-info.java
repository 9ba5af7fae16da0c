/** What compiled code can do, read from its class files. */
@NullMarked
package uz.erp.platform.test.code;

import org.jspecify.annotations.NullMarked;
