@NullMarked
package uz.erp.platform.embedded;

import org.jspecify.annotations.NullMarked;
